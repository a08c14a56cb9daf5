import { Empty } from "#app/ui/empty.tsx";
import type { ReportFigures } from "../report-figures.ts";
import { HoursChart } from "./hours-chart.tsx";

/** The chart of a report, or that there is nothing to draw. */
export function ReportChart({ figures }: { figures: ReportFigures }) {
	const { totals, chart } = figures;
	if (totals.entries === 0) {
		return <Empty title="No time in these days">Choose other days, or take a filter away.</Empty>;
	}
	return <HoursChart kind={chart.kind} periods={chart.periods} />;
}
