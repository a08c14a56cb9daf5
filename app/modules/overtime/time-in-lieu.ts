import { type HoursByKind, kindWords } from "./hour-kinds.ts";

/**
 * Minutes of paid time off that hours earn where they are not paid out, by the Basic Conditions of Employment Act 75 of
 * 1997: 90 minutes for an hour of overtime (section 10(3)(b)); for a Sunday what its pay would be worth, twice the hours,
 * or the half beyond the wage where Sundays are ordinarily worked (section 16(3)). Public holidays are always paid
 * (section 18). Rounded to the minute, half up.
 */
export function lieuMinutes(hours: HoursByKind): number {
	const factor = (kind: keyof HoursByKind) => kindWords[kind].factor;
	const earned =
		hours.overtime * factor("overtime") +
		hours.sunday * factor("sunday") +
		hours["ordinary-sunday"] * (factor("ordinary-sunday") - factor("ordinary"));
	return Math.floor(earned + 0.5);
}
