import { Link } from "@remix-run/react";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";

type Team = { id: string; name: string; isArchived: boolean; people: number; grants: number };

export function TeamsTable({ teams }: { teams: readonly Team[] }) {
	return (
		<Table caption="Teams" className="max-w-3xl">
			<thead>
				<tr>
					<th scope="col">Team</th>
					<th scope="col" className="num">
						People
					</th>
					<th scope="col" className="num">
						Access given
					</th>
				</tr>
			</thead>
			<tbody>
				{teams.map(({ id, name, isArchived, people, grants }) => (
					<tr key={id}>
						<th scope="row">
							<Link
								to={`/people/teams/${id}`}
								className="flex min-h-6 items-center gap-2 max-md:min-h-11"
							>
								<span className="min-w-0 hover:underline">{name}</span>
								{isArchived && <Badge>Archived</Badge>}
							</Link>
						</th>
						<td className="num">{people}</td>
						<td className="num">{grants}</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}
