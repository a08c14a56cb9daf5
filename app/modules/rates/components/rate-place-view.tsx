import { Form, useNavigation } from "@remix-run/react";
import { formatAmount } from "#app/lib/money.ts";
import { RehearsalPanel } from "#app/modules/valuation/components/rehearsal-panel.tsx";
import { Revaluing } from "#app/modules/valuation/components/revaluing.tsx";
import type { ShownRehearsal } from "#app/modules/valuation/rehearsal-text.ts";
import { Affix } from "#app/ui/affix.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, Radio } from "#app/ui/checkbox.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { ratesPath } from "../place-address.ts";
import type { RateErrors, RateFields } from "../rate-form.ts";
import type { ratePlacePage } from "../rate-place-page.server.ts";
import { LateEntries } from "./late-entries.tsx";
import { RateHistory } from "./rate-history.tsx";

export type RateAnswer = {
	fields: RateFields;
	errors: RateErrors;
	rehearsal: ShownRehearsal | null;
};

type RatePlaceViewProps = Awaited<ReturnType<typeof ratePlacePage>> & {
	answer: RateAnswer | undefined;
	/** Why what was asked was refused. */
	problem: string | undefined;
};

/** One place's rates: what holds when, what a new one would change, and where it counted lately. */
export function RatePlaceView(props: RatePlaceViewProps) {
	const { kind, label, what, history, entries, mayManage, answer, problem, refused } = props;
	const isBilled = kind === "billed";
	const said = problem ?? (refused ? "It was worked out with already, so it stays." : undefined);
	return (
		<>
			<PageHeader
				title={label}
				note={isBilled ? `${what}, excl. VAT` : `${what}, internal cost`}
				parent={{ to: ratesPath(kind), label: isBilled ? "Rates" : "Internal cost" }}
			/>
			<Revaluing waiting={props.waiting} />
			{said && (
				<Statusline className="mb-4" tone="warning" icon="circle-alert">
					{said}
				</Statusline>
			)}
			<div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
				<div className="grid min-w-0 gap-5">
					{answer?.rehearsal && (
						<RehearsalPanel
							rehearsal={answer.rehearsal}
							fields={answer.fields}
							amount={isBilled ? "Fee" : "Cost"}
							save="Save this rate"
						/>
					)}
					<RateHistory history={history} kind={kind} mayManage={mayManage} />
					<LateEntries entries={entries} />
				</div>
				{mayManage && <RateForm {...props} />}
			</div>
		</>
	);
}

function RateForm({ currency, today, kind, answer }: RatePlaceViewProps) {
	const writing = useWriting();
	const busy = useNavigation().formMethod === "POST";
	const fields = answer?.fields;
	const errors = answer?.errors;
	return (
		<Panel title="A rate from a day on">
			<Form method="post" noValidate className="grid gap-4">
				<ErrorSummary errors={errors} />
				<Field name="amount" label="Amount" error={errors?.amount}>
					<Affix before={currency}>
						<Input
							inputMode="decimal"
							autoComplete="off"
							placeholder={formatAmount(115_000n, "ZAR", writing)}
							defaultValue={fields?.amount}
						/>
					</Affix>
				</Field>
				<ChoiceField name="unit" legend="For">
					<div className="flex gap-5">
						<Radio name="unit" value="hour" defaultChecked={fields?.unit !== "day"}>
							An hour
						</Radio>
						<Radio name="unit" value="day" defaultChecked={fields?.unit === "day"}>
							A working day
						</Radio>
					</div>
				</ChoiceField>
				<Field
					name="startsOn"
					label="From"
					error={errors?.startsOn}
					hint="Work of that day and later, until the next rate."
				>
					<Input type="date" defaultValue={fields?.startsOn ?? today} />
				</Field>
				<Field name="note" label="Note" optional error={errors?.note}>
					<Input autoComplete="off" maxLength={200} defaultValue={fields?.note} />
				</Field>
				<Checkbox name="none" defaultChecked={fields?.none === "on"}>
					No rate of its own from that day on: the next wider one counts
				</Checkbox>
				<div>
					<Button
						kind={answer?.rehearsal ? undefined : "primary"}
						name="act"
						value="rehearse"
						busy={busy}
					>
						See what it changes
					</Button>
				</div>
				{kind === "billed" && (
					<p className="hint">Time that is approved or invoiced stays as it was worked out.</p>
				)}
			</Form>
		</Panel>
	);
}
