import { Form } from "@remix-run/react";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

export type ShownGrant = {
	id: string;
	/** A person, a team, or "Everyone". */
	to: string;
	kind: "member" | "team" | "everyone";
	/** The person left or the team is archived. */
	isIdle: boolean;
	right: string;
	/** "given by Naledi Mokoena, 14 Sep 2026" */
	given: string;
	/** On what, where the list tells of several objects. */
	on?: { name: string; path: string; type: string };
};

type GrantRowsProps = {
	grants: readonly ShownGrant[];
	mayTake: boolean;
	/** The page to come back to. */
	back: string;
};

/** What was given to whom, each with the way to take it away. */
export function GrantRows({ grants, mayTake, back }: GrantRowsProps) {
	return (
		<ul className="divide-y divide-line text-sm">
			{grants.map((grant) => (
				<li key={grant.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
					<Icon name={icons[grant.kind]} className="text-ink-3" />
					<span className="min-w-0 flex-1 basis-40">
						<b className="font-semibold break-words">{grant.to}</b>: {grant.right.toLowerCase()}
						{grant.isIdle && (
							<>
								{" "}
								<Badge>{grant.kind === "team" ? "Archived" : "Left"}</Badge>
							</>
						)}
						<span className="block text-xs text-ink-3">{grant.given}</span>
					</span>
					{mayTake && <TakeAway grant={grant} back={back} />}
				</li>
			))}
		</ul>
	);
}

const icons = { member: "key-round", team: "users", everyone: "building-2" } as const;

export function TakeAway({ grant, back }: { grant: ShownGrant; back: string }) {
	const on = grant.on ? ` on ${grant.on.name}` : "";
	return (
		<Form method="post" action={`/people/access/${grant.id}/removal`}>
			<input type="hidden" name="back" value={back} />
			<Button
				size="sm"
				kind="ghost"
				aria-label={`Take away from ${grant.to}: ${grant.right.toLowerCase()}${on}`}
			>
				Take away
			</Button>
		</Form>
	);
}
