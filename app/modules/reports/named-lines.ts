import type { ReportLine } from "./report-line.ts";
import type { LineGrouping } from "./report-query.ts";
import type { Sums } from "./report-sums.ts";

export type LineName = Pick<ReportLine, "id" | "name" | "within">;

/** Sums with the names of what they stand for: dates in their order, all else the largest first. */
export function namedLines(
	sums: ReadonlyMap<string, Sums>,
	names: ReadonlyMap<string, LineName>,
	by: LineGrouping,
): ReportLine[] {
	const lines = [...sums].map(([id, line]) => ({
		...{ ...line, id, within: null, name: id },
		...names.get(id),
	}));
	if (isOfDates(by)) return lines.sort((a, b) => (a.id < b.id ? -1 : 1));
	return lines.sort((a, b) => b.minutes - a.minutes || a.name.localeCompare(b.name, "en"));
}

export function isOfDates(by: LineGrouping): boolean {
	return by === "day" || by === "week" || by === "month";
}
