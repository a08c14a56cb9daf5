import { formatMinutes } from "#app/lib/duration.ts";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** `Mon–Fri 8:00`, `Mon–Thu 9:00, Fri 8:00 · then Mon–Thu 9:00`: each week's days that have the same length together. */
export function patternText(minutes: readonly number[]): string {
	return weeksOf(minutes).map(weekText).join(" · then ");
}

/** `40:00 a week`, `40:00 a week on average` */
export function patternTotal(minutes: readonly number[]): string {
	const weeks = minutes.length / 7;
	const sum = minutes.reduce((all, each) => all + each, 0);
	return `${formatMinutes(Math.round(sum / weeks))} a week${weeks > 1 ? " on average" : ""}`;
}

/** Its weeks from Monday, in the order in which they take turns. */
export function weeksOf(minutes: readonly number[]): number[][] {
	return Array.from({ length: minutes.length / 7 }, (_, week) =>
		minutes.slice(week * 7, week * 7 + 7),
	);
}

function weekText(week: readonly number[]): string {
	const runs: { from: number; to: number; minutes: number }[] = [];
	for (const [day, minutes] of week.entries()) {
		const last = runs.at(-1);
		if (last?.minutes === minutes && last.to === day - 1) last.to = day;
		else if (minutes > 0) runs.push({ from: day, to: day, minutes });
	}
	if (runs.length === 0) return "no days";
	return runs.map((run) => `${daysText(run)} ${formatMinutes(run.minutes)}`).join(", ");
}

function daysText({ from, to }: { from: number; to: number }): string {
	if (from === to) return weekdays[from] ?? "";
	return `${weekdays[from]}${to === from + 1 ? ", " : "–"}${weekdays[to]}`;
}
