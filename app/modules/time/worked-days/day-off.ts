import type { WorkDay } from "#app/modules/work-calendar/work-day.ts";

/** A reason for working on a day off: what people write in a line. */
export const REASON_LENGTH = 200;

/** What a member has off on a day, `Heritage Day`; null on a day, or a half of one, that is worked. */
export function dayOff({
	holiday,
	absences,
	target,
}: Pick<WorkDay, "holiday" | "absences" | "target">): string | null {
	if (holiday && !holiday.isHalf) return holiday.name;
	const [absence] = absences;
	return absence && target === 0 ? absence.name : null;
}
