import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import type { WeekSheet } from "#app/modules/time/week-sheet.ts";
import { Field } from "#app/ui/field.tsx";
import { Textarea } from "#app/ui/input.tsx";
import { weekFindings } from "../week-findings.ts";
import { Findings } from "./findings.tsx";

type SumsProps = {
	sheet: WeekSheet;
	today: CalendarDate;
	/** Who is told: `Pieter van Rensburg`; empty where nobody decides. */
	approvers: string;
};

/** What would be submitted, and what stands out in it. */
export function SubmitSums({ sheet, today, approvers }: SumsProps) {
	const { minutes, billable, missing } = sheet;
	return (
		<>
			<p className="mt-1 text-sm text-ink-2">
				{approvers
					? `${approvers} decides on it. You can take it back until then.`
					: "You can take it back until it is decided on."}
			</p>
			<dl className="my-4 grid gap-1.5 border-y border-line py-3 text-sm">
				<Sum label="Billable" value={billable} />
				<Sum label="Internal" value={minutes - billable} />
				{missing > 0 && <Sum label="Short of target" value={missing} isShort />}
			</dl>
			<Findings findings={weekFindings(sheet, today)} />
		</>
	);
}

function Sum({ label, value, isShort }: { label: string; value: number; isShort?: boolean }) {
	return (
		<div className={isShort ? "flex justify-between text-warning" : "flex justify-between"}>
			<dt>{label}</dt>
			<dd className="num font-semibold">{formatMinutes(value)}</dd>
		</div>
	);
}

type FieldsProps = { sheet: WeekSheet; disabled?: boolean };

/** The message that goes with it. */
export function SubmitFields({ sheet, disabled = false }: FieldsProps) {
	return (
		<div className="mt-4">
			<Field
				name="message"
				label={sheet.missing > 0 ? "Why is the week short?" : "Message"}
				optional
			>
				<Textarea rows={2} maxLength={1000} disabled={disabled} />
			</Field>
		</div>
	);
}
