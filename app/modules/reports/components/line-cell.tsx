import { formatMinutes } from "#app/lib/duration.ts";
import { useWriting } from "#app/ui/writing.tsx";
import { amountsText, marginOf, rateReached } from "../money-text.ts";
import type { NumberColumn } from "../report-columns.ts";
import { billableShare } from "../report-line.ts";
import type { Sums } from "../report-sums.ts";

/** A number of a line, as text. */
export function NumberText({ column, sums }: { column: NumberColumn; sums: Sums }) {
	const writing = useWriting();
	switch (column) {
		case "minutes":
		case "billable":
		case "billed":
			return formatMinutes(sums[column]);
		case "share":
			return billableShare(sums);
		case "rate":
			return amountsText(rateReached(sums), writing);
		case "fees":
		case "costs":
			return amountsText(sums[column], writing);
		case "margin":
			return amountsText(marginOf(sums), writing);
		default:
			return column satisfies never;
	}
}

/** Numbers that another follows from stand back. */
export function isQuiet(column: NumberColumn): boolean {
	return column === "share" || column === "rate";
}
