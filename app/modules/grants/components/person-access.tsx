import { Link } from "@remix-run/react";
import { Panel } from "#app/ui/panel.tsx";
import { type ShownGrant, TakeAway } from "./grant-rows.tsx";

type PersonAccessProps = {
	personId: string;
	teams: readonly { id: string; name: string }[];
	/** Null for who may not look it up. */
	given: {
		all: string;
		count: number;
		mayTake: boolean;
		grants: readonly ShownGrant[];
	} | null;
};

/** A person's teams, and the clients and projects that were given to them beside their role. */
export function PersonAccess({ personId, teams, given }: PersonAccessProps) {
	return (
		<Panel
			title="Teams and access"
			flush
			action={
				given && (
					<Link to={given.all} className="link text-sm">
						{given.count > given.grants.length ? `See all ${given.count}` : "Review"}
					</Link>
				)
			}
		>
			<p className="px-4 py-3 text-sm text-ink-2">
				{teams.length === 0
					? "In no team."
					: teams.map(({ id, name }, index) => (
							<span key={id}>
								{index > 0 && ", "}
								<Link to={`/people/teams/${id}`} className="link">
									{name}
								</Link>
							</span>
						))}
			</p>
			{given && given.grants.length > 0 && (
				<ul className="divide-y divide-line border-t border-line text-sm">
					{given.grants.map((grant) => (
						<li key={grant.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
							<span className="min-w-0 flex-1 basis-40">
								<b className="font-semibold">{grant.right}</b>{" "}
								{grant.on && (
									<Link to={grant.on.path} className="hover:underline">
										{grant.on.name}
									</Link>
								)}
								<span className="block text-xs text-ink-3">{how(grant)}</span>
							</span>
							{given.mayTake && grant.kind === "member" && (
								<TakeAway grant={grant} back={`/people/${personId}`} />
							)}
						</li>
					))}
				</ul>
			)}
		</Panel>
	);
}

function how({ kind, to, given }: ShownGrant): string {
	if (kind === "team") return `through the team ${to}, ${given}`;
	return kind === "everyone" ? `to everyone, ${given}` : given;
}
