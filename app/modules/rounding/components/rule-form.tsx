import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Radio } from "#app/ui/checkbox.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import { type RoundingMode, roundingModes } from "../rounding-rule.ts";
import { intervalText } from "../rounding-words.ts";
import { intervals } from "../rule-form.ts";
import { RoundingExamples } from "./rounding-examples.tsx";
import type { RuleAnswer } from "./rounding-view.tsx";

const wayWords: Readonly<Record<RoundingMode, string>> = {
	default: "Outwards: begin down, end and duration up",
	closest: "To the nearest, a half down",
	floor: "Down",
	ceil: "Up",
};

type RuleFormProps = {
	/** A client or a project, which may do without a rule of its own. */
	isRecord: boolean;
	today: string;
	present: { mode: RoundingMode; interval: number | null; per: "entry" | "day" } | null;
	answer: RuleAnswer | undefined;
};

/** A rule from a day on, beside what each way makes of some times. */
export function RuleForm({ isRecord, today, present, answer }: RuleFormProps) {
	const busy = useNavigation().formMethod === "POST";
	const fields = answer?.fields;
	const usual = present === null ? "15" : String(present.interval ?? "none");
	const [interval, setInterval] = useState(fields?.interval ?? usual);
	const per = fields?.per ?? present?.per ?? "entry";
	return (
		<Panel title="A rule from a day on">
			<Form method="post" noValidate className="grid gap-4">
				<ErrorSummary errors={answer?.errors} />
				<div className="grid gap-4 sm:grid-cols-2">
					<Field name="interval" label="Steps of" error={answer?.errors.interval}>
						<Select value={interval} onChange={(event) => setInterval(event.currentTarget.value)}>
							{isRecord && <option value="none">No rule of its own</option>}
							{intervals.map((minutes) => (
								<option key={minutes} value={minutes}>
									{minutes === 0 ? "None: as it was worked" : intervalText(minutes)}
								</option>
							))}
						</Select>
					</Field>
					<Field name="mode" label="Way">
						<Select defaultValue={fields?.mode ?? present?.mode ?? "default"}>
							{roundingModes.map((mode) => (
								<option key={mode} value={mode}>
									{wayWords[mode]}
								</option>
							))}
						</Select>
					</Field>
				</div>
				<ChoiceField name="per" legend="What is rounded">
					<Radio name="per" value="entry" defaultChecked={per === "entry"}>
						Each entry by itself
					</Radio>
					<Radio name="per" value="day" defaultChecked={per === "day"}>
						What a person worked on a project in a day
					</Radio>
				</ChoiceField>
				<Field
					name="startsOn"
					label="From"
					error={answer?.errors.startsOn}
					hint="Work of that day and later. What is approved or invoiced stays as it is."
					className="max-w-60"
				>
					<Input type="date" defaultValue={fields?.startsOn ?? today} />
				</Field>
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
			</Form>
			<RoundingExamples interval={Number(interval) || 0} />
		</Panel>
	);
}
