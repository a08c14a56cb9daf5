import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { weekdayName } from "#app/lib/date-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Input } from "#app/ui/input.tsx";
import { cellField, seenField, writeSeen } from "../../cell-fields.ts";
import { type Draft, draftsOf } from "../../sheet-state.ts";
import { cellKey } from "../../stored-entry.ts";
import { REASON_LENGTH } from "../../worked-days/day-off.ts";
import { useOpenWeek } from "../use-week.tsx";

/** Without scripts: why somebody works on a day that they have off, with what they typed on it. */
export function WorkedAnywayForms() {
	const { state } = useOpenWeek();
	const isLive = useHydrated();
	if (isLive) return null;
	const asked = draftsOf(state).filter(({ status }) => dayOffOf(status) !== null);
	const dates = [...new Set(asked.map(({ date }) => date))];
	return dates.map((date) => (
		<DayForm key={date} date={date} drafts={asked.filter((draft) => draft.date === date)} />
	));
}

function DayForm({ date, drafts }: { date: CalendarDate; drafts: readonly Draft[] }) {
	const { week } = useOpenWeek();
	const [first] = drafts;
	return (
		<form method="post" action="/time/worked-days" className="panel mb-4 grid max-w-xl gap-3 p-4">
			<input type="hidden" name="week" value={week.first} />
			<input type="hidden" name="date" value={date} />
			{drafts.map((draft) => (
				<span key={cellKey(draft)} hidden>
					<input type="hidden" name={cellField(draft)} value={draft.text} />
					<input type="hidden" name={seenField(draft)} value={writeSeen(draft.seen)} />
				</span>
			))}
			<Field
				name="reason"
				label={`${weekdayName(date)} is ${first && dayOffOf(first.status)}. Worked anyway? Say why.`}
			>
				<Input maxLength={REASON_LENGTH} required />
			</Field>
			<Button className="justify-self-start">Save what I typed</Button>
		</form>
	);
}

function dayOffOf(status: Draft["status"]): string | null {
	return status.kind === "refused" ? (status.dayOff ?? null) : null;
}
