import { formatMinutes } from "#app/lib/duration.ts";
import { Dot } from "#app/ui/dot.tsx";
import { billableShare, type ReportTotals as Totals } from "../report-line.ts";

/** The report's sums, over all its pages. */
export function ReportTotals({ totals }: { totals: Totals }) {
	return (
		<dl className="mb-4 flex flex-wrap gap-x-8 gap-y-3 border-y border-line py-3">
			<div className="stat">
				<dt>Hours</dt>
				<dd>{formatMinutes(totals.minutes)}</dd>
			</div>
			<div className="stat">
				<dt className="flex items-center gap-1.5">
					<Dot tone="billable" />
					Billable
				</dt>
				<dd>
					{formatMinutes(totals.billable)}{" "}
					<span className="text-sm font-normal text-ink-3">{billableShare(totals)}</span>
				</dd>
			</div>
			<div className="stat">
				<dt className="flex items-center gap-1.5">
					<Dot tone="internal" />
					Internal
				</dt>
				<dd>{formatMinutes(totals.minutes - totals.billable)}</dd>
			</div>
			<div className="stat">
				<dt>Entries</dt>
				<dd>{totals.entries}</dd>
			</div>
		</dl>
	);
}
