import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";

type TeamSettingsProps = {
	team: { id: string; name: string; archivedAt: Date | null; people: readonly unknown[] };
	/** How much was given to it. */
	grants: number;
	/** They may themselves all that it may, and so open it again. */
	mayFill: boolean;
	refused: { name: string; error: string } | undefined;
};

/** A team's name, and its end with what it takes away. */
export function TeamSettings({ team, grants, mayFill, refused }: TeamSettingsProps) {
	const { id, name, archivedAt, people } = team;
	return (
		<Panel title="This team">
			<Form method="post" noValidate className="flex flex-wrap items-start gap-3">
				<Field name="name" label="Name" error={refused?.error} className="min-w-48 flex-1">
					<Input defaultValue={refused?.name ?? name} autoComplete="off" maxLength={60} />
				</Field>
				<Button className="mt-[1.5625rem] max-[24rem]:mt-0">Save name</Button>
			</Form>
			{(!archivedAt || mayFill) && (
				<Form
					method="post"
					action={`/people/teams/${id}/${archivedAt ? "restoration" : "archival"}`}
					className="mt-4 grid justify-items-start gap-2 border-t border-line pt-4"
				>
					<Button
						kind={archivedAt ? undefined : "danger"}
						icon={archivedAt ? undefined : "archive"}
					>
						{archivedAt ? "Open again" : "Archive team"}
					</Button>
					<p className="text-xs text-ink-3">
						{archivedAt
							? "Its people then have again what was given to it."
							: lost(people.length, grants)}
					</p>
				</Form>
			)}
		</Panel>
	);
}

/** What archiving takes away. */
function lost(people: number, grants: number): string {
	if (people === 0 || grants === 0) return "Nobody loses anything by it now.";
	const who = people === 1 ? "1 person loses" : `${people} people lose`;
	const what = grants === 1 ? "the access" : `the access in ${grants} places`;
	return `${who} ${what} that the team gives them. What they have otherwise stays.`;
}
