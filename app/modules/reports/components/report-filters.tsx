import { Form, Link } from "@remix-run/react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Input } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Preset } from "../presets.ts";
import type { PeriodErrors } from "../read-report-query.ts";
import { type Named, narrowedTo, type ReportNames } from "../report-names.ts";
import {
	groupingNames,
	groupings,
	type ReportQuery,
	reportSearch,
	widened,
} from "../report-query.ts";

type ReportFiltersProps = {
	query: ReportQuery;
	names: ReportNames;
	presets: readonly Preset[];
	errors: PeriodErrors;
	/** What was typed into the dates, right or wrong. */
	typed: { from: string; to: string };
};

/** What the report shows: a form whose address is the report's. */
export function ReportFilters({ query, names, presets, errors, typed }: ReportFiltersProps) {
	return (
		<div className="no-print mb-4 grid gap-3">
			<ErrorSummary errors={{ from: errors.from, to: errors.to }} />
			<Form method="get" className="flex flex-wrap items-start gap-3">
				<Field name="by" label="Group by" className="max-md:w-full md:w-28">
					<Select key={query.by} defaultValue={query.by}>
						{groupings.map((grouping) => (
							<option key={grouping} value={grouping}>
								{groupingNames[grouping]}
							</option>
						))}
					</Select>
				</Field>
				<Field
					name="from"
					label="From"
					error={errors.from}
					className="max-md:basis-5/12 max-md:flex-1 md:w-40"
				>
					<Input type="date" key={typed.from} defaultValue={typed.from} required />
				</Field>
				<Field
					name="to"
					label="To"
					error={errors.to}
					className="max-md:basis-5/12 max-md:flex-1 md:w-40"
				>
					<Input type="date" key={typed.to} defaultValue={typed.to} required />
				</Field>
				<Choice name="client" label="Client" all="All clients" of={names.clients} query={query} />
				<Choice name="member" label="Person" all="Everybody" of={names.members} query={query} />
				{query.project && <input type="hidden" name="project" value={query.project} />}
				{query.task && <input type="hidden" name="task" value={query.task} />}
				<Button className="self-start max-md:w-full md:mt-6">Show report</Button>
			</Form>
			<div className="flex flex-wrap items-center gap-x-1 md:gap-y-2">
				{presets.map((preset) => (
					<PresetLink
						key={preset.label}
						preset={preset}
						query={query}
						isCurrent={preset.from === typed.from && preset.to === typed.to}
					/>
				))}
				<Chips query={query} names={names} />
			</div>
		</div>
	);
}

type ChoiceProps = {
	name: "client" | "member";
	label: string;
	all: string;
	of: readonly Named[];
	query: ReportQuery;
};

function Choice({ name, label, all, of, query }: ChoiceProps) {
	return (
		<Field name={name} label={label} className="max-md:basis-5/12 max-md:flex-1 md:w-48">
			<Select key={query[name] ?? ""} defaultValue={query[name] ?? ""}>
				<option value="">{all}</option>
				{of.map(({ id, name: text }) => (
					<option key={id} value={id}>
						{text}
					</option>
				))}
			</Select>
		</Field>
	);
}

type PresetLinkProps = { preset: Preset; query: ReportQuery; isCurrent: boolean };

function PresetLink({ preset, query, isCurrent }: PresetLinkProps) {
	const { from, to } = preset;
	return (
		<ButtonLink
			kind={isCurrent ? undefined : "ghost"}
			size="sm"
			to={reportSearch({ ...query, from, to })}
			aria-current={isCurrent ? "true" : undefined}
		>
			{preset.label}
		</ButtonLink>
	);
}

/** What the report is narrowed down to, each with a way out. */
function Chips({ query, names }: { query: ReportQuery; names: ReportNames }) {
	return narrowedTo(query, names).map(({ narrowing, name }) => (
		<span key={narrowing} className="badge h-8! px-2.5! max-md:h-11!" data-tone="accent">
			{groupingNames[narrowing]}: {name}
			<Link
				className="-mr-1 ml-1 grid size-6 place-content-center max-md:size-11"
				to={reportSearch(widened(query, narrowing))}
				aria-label={`Show all, not only ${name}`}
			>
				<Icon name="x" />
			</Link>
		</span>
	));
}
