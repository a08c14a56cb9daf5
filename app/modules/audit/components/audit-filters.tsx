import { Form, Link } from "@remix-run/react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Input } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";
import { areaNames, areas } from "../areas.ts";
import {
	type AuditQuery,
	actorKinds,
	auditSearch,
	isActorKind,
	isNarrowed,
	type ReadAuditQuery,
} from "../audit-query.ts";

type AuditFiltersProps = ReadAuditQuery & {
	people: readonly { id: string; name: string }[];
	/** The name of the one record that is shown. */
	record: string | null;
};

/** What the history shows: a form whose address is the page's. */
export function AuditFilters({ query, typed, errors, people, record }: AuditFiltersProps) {
	return (
		<Form
			method="get"
			className="no-print mb-4 grid grid-cols-2 gap-3 border-y border-line py-3 lg:grid-cols-[repeat(3,minmax(0,1fr))_9.5rem_9.5rem_auto]"
			aria-label="Filter the history"
		>
			<div className="col-span-full empty:hidden">
				<ErrorSummary errors={{ from: errors.from, to: errors.to }} />
			</div>
			<Who query={query} people={people} />
			<Field name="area" label="Area">
				<Select key={query.area} defaultValue={query.area}>
					<option value="">All areas</option>
					{areaNames.map((area) => (
						<option key={area} value={area}>
							{areas[area]}
						</option>
					))}
				</Select>
			</Field>
			<Field name="about" label="About" className="max-lg:col-span-full">
				<Input
					key={query.about}
					defaultValue={query.about}
					placeholder="A person, project or setting"
					autoComplete="off"
				/>
			</Field>
			<Field name="from" label="From" error={errors.from}>
				<Input type="date" key={typed.from} defaultValue={typed.from} />
			</Field>
			<Field name="to" label="To" error={errors.to}>
				<Input type="date" key={typed.to} defaultValue={typed.to} />
			</Field>
			<div className="flex flex-wrap content-start items-center gap-2 lg:pt-6">
				<Button>Show</Button>
				{isNarrowed(query) && (
					<ButtonLink kind="ghost" to="/audit">
						Clear
					</ButtonLink>
				)}
			</div>
			{record !== null && <OneRecord query={query} name={record} />}
		</Form>
	);
}

function Who({ query, people }: Pick<AuditFiltersProps, "query" | "people">) {
	return (
		<Field name="who" label="Who">
			<Select key={query.who} defaultValue={query.who}>
				<option value="">Anyone</option>
				<optgroup label="Kind">
					{Object.entries(actorKinds)
						.filter(([kind]) => isActorKind(kind))
						.map(([kind, label]) => (
							<option key={kind} value={kind}>
								{label}
							</option>
						))}
				</optgroup>
				<optgroup label="People">
					{people.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</optgroup>
			</Select>
		</Field>
	);
}

/** The record that the page is narrowed down to, with a way out. */
function OneRecord({ query, name }: { query: AuditQuery; name: string }) {
	return (
		<div className="col-span-full">
			<input type="hidden" name="record" value={query.record} />
			<span className="badge h-8! px-2.5! max-md:h-11!" data-tone="accent">
				Only: {name}
				<Link
					className="-mr-1 ml-1 grid size-6 place-content-center max-md:size-11"
					to={`/audit${auditSearch(query, { record: "", before: null })}`}
					aria-label={`Show everything, not only ${name}`}
				>
					<Icon name="x" />
				</Link>
			</span>
		</div>
	);
}
