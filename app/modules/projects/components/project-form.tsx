import { Form, Link, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input, Textarea } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";
import type { ProjectErrors, ProjectFields } from "../project-form.ts";

type ProjectFormProps = {
	fields: ProjectFields;
	errors: ProjectErrors & { "": string | undefined };
	clients: readonly { id: string; name: string }[];
	/** Whether the way to a new client is offered. */
	mayAddClients?: boolean;
	/** Of the project that is changed; null for a new one, which also takes its first tasks. */
	version: number | null;
	/** Where it leads without saving. */
	back: string;
};

/** What a project is called, for whom it is and when. */
export function ProjectForm(props: ProjectFormProps) {
	const busy = useNavigation().formMethod === "POST";
	const { fields, errors, clients, mayAddClients, version, back } = props;
	return (
		<Form method="post" noValidate className="grid max-w-2xl gap-4">
			<ErrorSummary errors={errors} />
			{version !== null && <input type="hidden" name="version" value={version} />}
			<Field
				name="clientId"
				label="Client"
				error={errors.clientId}
				aside={
					mayAddClients && (
						<Link
							to="/clients/new"
							className="link inline-flex min-h-6 items-center text-sm max-md:min-h-11"
						>
							Add a client
						</Link>
					)
				}
			>
				<Select defaultValue={fields.clientId} required>
					{fields.clientId === "" && <option value="">Choose a client</option>}
					{clients.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</Select>
			</Field>
			<div className="grid gap-4 sm:grid-cols-[1fr_10rem]">
				<Field name="name" label="Project name" error={errors.name}>
					<Input defaultValue={fields.name} autoComplete="off" required maxLength={120} />
				</Field>
				<Field name="code" label="Code" optional error={errors.code}>
					<Input className="code" defaultValue={fields.code} autoComplete="off" maxLength={20} />
				</Field>
			</div>
			<Checkbox name="billable" defaultChecked={fields.billable}>
				Billable: its time can be billed to the client
			</Checkbox>
			<div className="grid gap-4 sm:grid-cols-2">
				<Field name="startsOn" label="Starts" optional error={errors.startsOn}>
					<Input type="date" defaultValue={fields.startsOn} />
				</Field>
				<Field name="endsOn" label="Ends" optional error={errors.endsOn}>
					<Input type="date" defaultValue={fields.endsOn} />
				</Field>
			</div>
			{version === null && (
				<Field
					name="tasks"
					label="Tasks"
					optional
					error={errors.tasks}
					hint="One a line. Time is captured on tasks; more can be added at any time."
				>
					<Textarea rows={4} defaultValue={fields.tasks} placeholder={"Interviews\nReport"} />
				</Field>
			)}
			<Field name="note" label="Note" optional error={errors.note} hint="For your colleagues.">
				<Textarea rows={3} defaultValue={fields.note} />
			</Field>
			<div className="flex gap-2">
				<Button kind="primary" busy={busy}>
					{version === null ? "Add project" : "Save project"}
				</Button>
				<ButtonLink kind="ghost" to={back}>
					Cancel
				</ButtonLink>
			</div>
		</Form>
	);
}
