const MINUS = "\u2212";

/**
 * Minutes as `h:mm`: `0:45`, `7:30`, `99:30`, `−1:30`. Hours never become days.
 * Fractions of a minute are cut.
 */
export function formatMinutes(minutes: number): string {
	const whole = Math.trunc(Math.abs(minutes));
	const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
	return minutes < 0 && whole > 0 ? `${MINUS}${text}` : text;
}

/** Hours as whole minutes: 8:12 is kept as 8.2 hours, which times 60 is not 492. */
export function minutesOfHours(hours: number): number {
	return Math.round(hours * 60);
}

/** Seconds as a running clock shows them: `0:00:09`, `1:24:09`. */
export function formatSeconds(seconds: number): string {
	const whole = Math.max(0, Math.floor(seconds));
	return `${formatMinutes(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** Minutes as an ISO 8601 duration (`PT7H30M`), for the `datetime` attribute of `<time>`. */
export function isoDuration(minutes: number): string {
	return `PT${Math.floor(minutes / 60)}H${minutes % 60}M`;
}

/** A part of a whole in per cent, rounded half up: `91 %` with a narrow no-break space. */
export function formatPercent(part: number, whole: number): string {
	return `${whole === 0 ? 0 : Math.round((part / whole) * 100)}\u202f%`;
}
