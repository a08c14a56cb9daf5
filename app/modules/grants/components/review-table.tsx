import { Link } from "@remix-run/react";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";
import { type ShownGrant, TakeAway } from "./grant-rows.tsx";

type Row = ShownGrant & { on: NonNullable<ShownGrant["on"]>; isOver: boolean };

type ReviewTableProps = { grants: readonly Row[]; mayTake: boolean; back: string };

/** Every single access that was given. */
export function ReviewTable({ grants, mayTake, back }: ReviewTableProps) {
	return (
		<Table caption="Access that was given">
			<thead>
				<tr>
					<th scope="col">To</th>
					<th scope="col">May</th>
					<th scope="col">On</th>
					<th scope="col">Given</th>
					{mayTake && (
						<th scope="col">
							<span className="sr-only">Take away</span>
						</th>
					)}
				</tr>
			</thead>
			<tbody>
				{grants.map((grant) => (
					<tr key={grant.id}>
						<th scope="row">
							{grant.to} {grant.kind === "team" && <Badge icon="users">Team</Badge>}{" "}
							{grant.isIdle && <Badge>{grant.kind === "team" ? "Archived" : "Left"}</Badge>}
						</th>
						<td className="whitespace-nowrap">{grant.right}</td>
						<td>
							<Link to={grant.on.path} className="inline-flex min-h-6 items-center hover:underline">
								{grant.on.name}
							</Link>{" "}
							<span className="text-xs text-ink-3">{grant.on.type}</span>{" "}
							{grant.isOver && <Badge>Archived</Badge>}
						</td>
						<td className="whitespace-nowrap text-ink-2">{grant.given}</td>
						{mayTake && (
							<td className="num">
								<TakeAway grant={grant} back={back} />
							</td>
						)}
					</tr>
				))}
			</tbody>
		</Table>
	);
}
