/** Why a day of somebody takes no change, in words that say what to do. */
export type DayLock = { kind: LockKind; reason: string };

export type LockKind = keyof typeof lockReasons;

export const lockReasons = {
	submitted: "This week was submitted. Withdraw it to change it.",
	approved: "This week is approved. Have it reopened to change it.",
	period: "This day is in a locked period. Ask somebody who may change locked periods.",
	unreadable:
		"Nothing can be changed: a setting of the period lock cannot be read. Somebody who may change settings sets it anew under Settings, Time.",
} as const;

export function dayLock(kind: LockKind): DayLock {
	return { kind, reason: lockReasons[kind] };
}
