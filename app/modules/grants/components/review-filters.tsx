import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";

type Named = { id: string; name: string };
type ReviewFiltersProps = {
	query: { person: string; team: string; type: string };
	subjects: { people: readonly Named[]; teams: readonly Named[] };
	types: readonly string[];
};

/** What the review is narrowed down to. */
export function ReviewFilters({ query, subjects, types }: ReviewFiltersProps) {
	const kinds = types.map((type) => ({ id: type, name: `${label(type)}s` }));
	return (
		<Form className="flex flex-wrap items-end gap-3" role="search">
			<Choice
				name="person"
				label="Access of"
				all="Everybody"
				value={query.person}
				of={subjects.people}
			/>
			<Choice
				name="team"
				label="Given to the team"
				all="All teams and people"
				value={query.team}
				of={subjects.teams}
			/>
			<Choice name="type" label="On" all="Clients and projects" value={query.type} of={kinds} />
			<Button icon="list-filter">Show</Button>
		</Form>
	);
}

type ChoiceProps = {
	name: string;
	label: string;
	all: string;
	value: string;
	of: readonly Named[];
};

function Choice({ name, label: words, all, value, of }: ChoiceProps) {
	return (
		<Field name={name} label={words} className="max-md:w-full">
			<Select defaultValue={value}>
				<option value="">{all}</option>
				{of.map((each) => (
					<option key={each.id} value={each.id}>
						{each.name}
					</option>
				))}
			</Select>
		</Field>
	);
}

function label(type: string): string {
	return type.charAt(0).toUpperCase() + type.slice(1);
}
