import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Named, ReportNames } from "../report-names.ts";
import type { Narrowing, ReportQuery, Switch } from "../report-query.ts";
import { KeptFields } from "./kept-fields.tsx";

type FilterFormProps = { query: ReportQuery; names: ReportNames };

/** What a report is of. A choice of "all" takes a filter away. */
export function FilterForm({ query, names }: FilterFormProps) {
	return (
		<Form method="get" id={id} className="grid w-72 gap-3">
			<KeptFields query={query} but={[...choices(names).map(({ name }) => name), "note"]} />
			{choices(names)
				.filter(({ of, name }) => of.length > 0 || query[name])
				.map((choice) => (
					<Choice key={choice.name} {...choice} value={query[choice.name]} />
				))}
			<Field name="note" form={id} label="Words in the note" optional>
				<Input key={query.note ?? ""} defaultValue={query.note ?? ""} autoComplete="off" />
			</Field>
			<Button kind="primary" className="justify-self-start">
				Apply filters
			</Button>
		</Form>
	);
}

const id = "filters";

function choices(names: ReportNames): Omit<ChoiceProps, "value">[] {
	return [
		{ name: "client", label: "Client", all: "All clients", of: names.clients },
		{ name: "project", label: "Project", all: "All projects", of: names.projects },
		{ name: "task", label: "Task", all: "All tasks", of: names.tasks },
		{ name: "member", label: "Person", all: "Everybody", of: names.members },
		{ name: "team", label: "Team", all: "All teams", of: names.teams },
		{ name: "tag", label: "Tag", all: "With and without tags", of: names.tags },
		{
			...({ name: "billable", label: "Billable", all: "Billable and internal" } as const),
			of: yesNo("Billable only", "Internal only"),
		},
		{
			...({ name: "approved", label: "Approved", all: "Approved or not" } as const),
			of: yesNo("Approved only", "Not approved yet"),
		},
	];
}

function yesNo(yes: string, no: string): Named[] {
	return [
		{ id: "yes", name: yes },
		{ id: "no", name: no },
	];
}

type ChoiceProps = {
	name: Narrowing | Switch;
	label: string;
	all: string;
	of: readonly Named[];
	value: string | undefined;
};

function Choice({ name, label, all, of, value = "" }: ChoiceProps) {
	return (
		<Field name={name} form={id} label={label}>
			<Select key={value} defaultValue={value}>
				<option value="">{all}</option>
				{of.map(({ id: option, name: text }) => (
					<option key={option} value={option}>
						{text}
					</option>
				))}
			</Select>
		</Field>
	);
}
