import type { LineWithParts, ReportLine } from "./report-line.ts";
import { totalsOf } from "./report-sums.ts";

/** Of the parts of one line so many are shown; the rest stands together below them. */
const mostParts = 8;

/** Each line with its own parts. A single part more than are shown is shown as well. */
export function linesWithParts(
	lines: readonly ReportLine[],
	partsOf: ReadonlyMap<string, readonly ReportLine[]>,
): LineWithParts[] {
	return lines.map((line) => {
		const all = partsOf.get(line.id) ?? [];
		const shown = all.length <= mostParts + 1 ? all.length : mostParts;
		const rest = all.slice(shown);
		return {
			...line,
			parts: all.slice(0, shown),
			others: rest.length > 0 ? { ...totalsOf(rest), count: rest.length } : null,
		};
	});
}
