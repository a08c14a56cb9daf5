import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import type { PeriodErrors } from "../read-report-query.ts";
import type { ReportQuery } from "../report-query.ts";
import { KeptFields } from "./kept-fields.tsx";

type PeriodFormProps = {
	/** Of this form on the page. */
	id: string;
	query: ReportQuery;
	typed: { from: string; to: string };
	errors: PeriodErrors;
};

/** The days of a report, both included. */
export function PeriodForm({ id, query, typed, errors }: PeriodFormProps) {
	return (
		<Form method="get" id={id} className="grid gap-3" noValidate>
			<ErrorSummary errors={{ from: errors.from, to: errors.to }} form={id} />
			<KeptFields query={query} but={["from", "to", "period"]} />
			<div className="flex flex-wrap gap-3">
				<Field name="from" form={id} label="From" error={errors.from} className="w-40">
					<Input type="date" key={typed.from} defaultValue={typed.from} required />
				</Field>
				<Field name="to" form={id} label="To" error={errors.to} className="w-40">
					<Input type="date" key={typed.to} defaultValue={typed.to} required />
				</Field>
			</div>
			<Button className="justify-self-start">Show these days</Button>
		</Form>
	);
}
