import { choice } from "./kinds/choice.ts";
import { optionalDate } from "./kinds/optional-date.ts";
import { wholeNumber } from "./kinds/whole-number.ts";
import { setting } from "./setting.ts";

/** Months are not locked by themselves. */
export const NEVER = -1;

/** Which days are closed for good: read strictly by the module locks, which refuses where one cannot be read. */
export const periodLockSettings = {
	TIME_LOCKED_UNTIL: setting({
		group: "time",
		title: "Time is locked up to",
		help: "Up to and including this day nobody changes time, but who may pass the lock. Empty locks nothing by date.",
		kind: optionalDate("no date"),
		usual: null,
		isDated: true,
	}),
	TIME_LOCK_DAYS_AFTER_MONTH: setting({
		group: "time",
		title: "Lock each month by itself",
		help: "So many days after its end, by your clock.",
		kind: choice([
			[NEVER, "Never"],
			[0, "At its end"],
			[1, "After 1 day"],
			[2, "After 2 days"],
			[3, "After 3 days"],
			[5, "After 5 days"],
			[7, "After 7 days"],
			[10, "After 10 days"],
			[14, "After 14 days"],
			[21, "After 21 days"],
			[28, "After 28 days"],
		]),
		usual: NEVER,
	}),
	TIME_LOCK_GRACE_HOURS: setting({
		group: "time",
		title: "Grace before a lock holds",
		help: "Hours after a locked month or date is over in which people may still put things right.",
		kind: wholeNumber({ from: 0, to: 336, unit: ["hour", "hours"] }),
		usual: 0,
	}),
} as const;
