/** What a typed duration means: whole minutes (may be negative), nothing, or text nobody can read. */
export type Duration =
	| { kind: "minutes"; minutes: number }
	| { kind: "empty" }
	| { kind: "refused"; message: string; reason?: "too short" };

const MINUS = /^[-\u2212]\s*/;
const CLOCK = /^(\d{0,6}):(\d{1,2})(?::(\d{2}))?$/;
const DECIMAL = /^(?:\d{1,6}(?:[.,]\d{0,12})?|[.,]\d{1,12})$/;
const UNITS =
	/^(?:(\d{1,6}(?:[.,]\d{1,12})?|[.,]\d{1,12})h)?(?:(\d{1,6}(?:[.,]\d{1,12})?)(?:m|min|$))?(?:(\d{1,6})s)?$/;
const RANGE = /^(\d{1,2})[:h]?(\d{2})[-\u2013](\d{1,2})[:h]?(\d{2})$/;

/**
 * Reads a duration as people type it: a colon means H:MM or H:MM:SS, a dot or a comma decimal
 * hours, the letters h, m and s units (`1h30`, `90m`), two clock times the span between them
 * (`0900-1030`), and a bare number hours. Decimal hours are rounded to the second, seconds to the
 * minute, both half up.
 */
export function parseDuration(text: string): Duration {
	const typed = text.trim();
	if (typed === "") return { kind: "empty" };
	const compact = typed.toLowerCase().replace(/\s+/g, "");
	const unsigned = compact.replace(MINUS, "");
	const read = readSeconds(unsigned);
	if (read === null) return refuse(`“${typed}” is not a duration. Type 1:30, 1.5 or 90m.`);
	if (typeof read === "string") return refuse(read);
	const minutes = Math.floor((read + 30) / 60);
	if (read > 0 && minutes === 0) return tooShort(typed);
	return { kind: "minutes", minutes: unsigned === compact ? minutes : 0 - minutes };
}

/** True for a number without colon, unit or separator: `90`. */
export function isBareNumber(text: string): boolean {
	return /^\d+$/.test(text.trim());
}

function readSeconds(text: string): number | string | null {
	return readClock(text) ?? readRange(text) ?? readDecimal(text) ?? readUnits(text);
}

function readClock(text: string): number | string | null {
	const match = CLOCK.exec(text);
	if (!match) return null;
	const [, hours = "", minutes = "", seconds = "0"] = match;
	if (minutes.length === 1) return `After the colon come two digits: ${hours || 0}:0${minutes}.`;
	if (Number(minutes) > 59)
		return `Minutes after a colon go up to 59. For ${minutes} minutes type ${minutes}m.`;
	if (Number(seconds) > 59) return "Seconds after a colon go up to 59.";
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function readRange(text: string): number | string | null {
	const match = RANGE.exec(text);
	if (!match) return null;
	const [startHour = 0, startMinute = 0, endHour = 0, endMinute = 0] = match.slice(1).map(Number);
	if (startMinute > 59 || endMinute > 59 || startHour > 23 || endHour * 60 + endMinute > 1440)
		return "A clock time is between 00:00 and 24:00.";
	const minutes = endHour * 60 + endMinute - startHour * 60 - startMinute;
	return minutes > 0
		? minutes * 60
		: "The end is not after the start. Time past midnight belongs to the next day.";
}

function readDecimal(text: string): number | null {
	return DECIMAL.test(text) ? scaled(text, 3600) : null;
}

function readUnits(text: string): number | null {
	const match = UNITS.exec(text);
	if (!match || text === "") return null;
	const [, hours, minutes, seconds] = match;
	const isMixed = [hours, minutes, seconds].filter((part) => part !== undefined).length > 1;
	if (isMixed && /[.,]/.test(text)) return null;
	return scaled(hours ?? "0", 3600) + scaled(minutes ?? "0", 60) + Number(seconds ?? 0);
}

/** A decimal number times `unit`, rounded half up. Exact: fractions are never binary. */
function scaled(text: string, unit: number): number {
	const [whole = "", fraction = ""] = text.split(/[.,]/);
	const divisor = 10n ** BigInt(fraction.length);
	const value = BigInt(whole + fraction || "0") * BigInt(unit);
	return Number((value * 2n + divisor) / (divisor * 2n));
}

function tooShort(typed: string): Duration {
	const message = `“${typed}” is less than half a minute.`;
	return { kind: "refused", message, reason: "too short" };
}

function refuse(message: string): Duration {
	return { kind: "refused", message };
}
