import { isRefusalCode, refusals } from "#app/modules/time/refusals.ts";

/** What is refused of a timer, in words. */
export const timerRefusals = {
	"timer.none": "No timer runs any more. It was stopped or discarded elsewhere.",
	"timer.other": "Another timer runs by now. Look at it before you stop it.",
	"timer.changed": "The timer was changed elsewhere meanwhile. Look again, then change it.",
	"timer.asks": "The timer that runs asks what of it is to be kept. Answer that first.",
	"timer.runs": "A timer runs already. Stop it first.",
	"timer.outside": "That is not within the time that the timer ran. Choose an end after the start.",
	"day.full": "A day has 24:00, and there is less left on this one. Keep a part of the time.",
} as const;

export type TimerRefusal = keyof typeof timerRefusals;

/** What a code in the address says; null where it says nothing. */
export function refusalText(code: string | null): string | null {
	if (code !== null && isTimerRefusal(code)) return timerRefusals[code];
	return isRefusalCode(code) ? refusals[code].message : null;
}

function isTimerRefusal(code: string): code is TimerRefusal {
	return Object.hasOwn(timerRefusals, code);
}
