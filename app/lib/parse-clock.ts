/** What a typed clock time means: a minute of the day (1,440 is its end), nothing, or text nobody can read. */
export type Clock =
	| { kind: "minute"; minute: number }
	| { kind: "empty" }
	| { kind: "refused"; message: string };

const PATTERN = /^(\d{1,2})(?:[:.h]?(\d{2}))?(am|pm|a|p)?$/;

/** Reads a clock time as people type it: `13:00`, `1300`, `13`, `9.30`, `13h30`, `1:30 pm`, `9am`. `24:00` ends the day. */
export function parseClock(text: string): Clock {
	const typed = text.trim();
	if (typed === "") return { kind: "empty" };
	const match = PATTERN.exec(typed.toLowerCase().replace(/[\s\u202f]+/g, ""));
	if (!match) return refuse(`“${typed}” is not a clock time. Type 13:00 or 1300.`);
	const [, hours = "", minutes = "0", half] = match;
	const hour = half ? ofHalf(Number(hours), half) : Number(hours);
	const minute = hour * 60 + Number(minutes);
	if (Number.isNaN(hour)) return refuse("Before am or pm comes an hour from 1 to 12.");
	if (Number(minutes) > 59 || minute > 1440)
		return refuse("A clock time is between 00:00 and 24:00.");
	return { kind: "minute", minute };
}

function ofHalf(hour: number, half: string): number {
	if (hour < 1 || hour > 12) return Number.NaN;
	return (hour % 12) + (half.startsWith("p") ? 12 : 0);
}

function refuse(message: string): Clock {
	return { kind: "refused", message };
}
