const clock = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*(?:([ap])\.?\s?m\.?)?$/i;
const bareHour = /^(\d{1,2})\s*([ap])\.?\s?m\.?$/i;

/**
 * A time of day in seconds since midnight: `09:00`, `9:00:30`, `1:26 PM`, `1 pm`, `24:00` as an end; null where it is
 * none. 12 AM is midnight, 12 PM noon.
 */
export function readClock(text: string): number | null {
	const hourOnly = bareHour.exec(text);
	if (hourOnly) return secondsOf(hourOnly[1], "0", "0", hourOnly[2]);
	const match = clock.exec(text);
	return match ? secondsOf(match[1], match[2], match[3] ?? "0", match[4]) : null;
}

function secondsOf(hour = "", minute = "", second = "", half?: string): number | null {
	const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
	if (minutes > 59 || seconds > 59) return null;
	if (half && (hours < 1 || hours > 12)) return null;
	const full = half ? (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0) : hours;
	const total = full * 3600 + minutes * 60 + seconds;
	return total <= 86_400 ? total : null;
}
