import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";

type Choice = { id: string; name: string };
type PlaceChooserProps = {
	/** `/rates/place` */
	action: string;
	choices: { people: Choice[]; clients: Choice[]; projects: Choice[]; tasks: Choice[] };
};

const parts = [
	{ name: "member", label: "Person", list: "people" },
	{ name: "client", label: "Client", list: "clients" },
	{ name: "project", label: "Project", list: "projects" },
	{ name: "task", label: "Task", list: "tasks" },
] as const;

/** Leads to the rates of one place. */
export function PlaceChooser({ action, choices }: PlaceChooserProps) {
	return (
		<Panel title="Set a rate" className="max-w-3xl">
			<p className="mb-3 max-w-[72ch] text-sm text-ink-2">
				For one of these, for a person on a project, or for everybody when nothing is chosen.
			</p>
			<Form action={action} className="grid gap-4 sm:grid-cols-2">
				{parts.map(({ name, label, list }) => (
					<Field key={name} name={name} label={label}>
						<Select defaultValue="">
							<option value="">{name === "member" ? "Everybody" : "Any"}</option>
							{choices[list].map((choice) => (
								<option key={choice.id} value={choice.id}>
									{choice.name}
								</option>
							))}
						</Select>
					</Field>
				))}
				<div>
					<Button kind="primary">Go on</Button>
				</div>
			</Form>
		</Panel>
	);
}
