import type { ReactNode } from "react";
import { formatMinutes } from "#app/lib/duration.ts";
import { Dot } from "#app/ui/dot.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { headlineText, marginOf } from "../money-text.ts";
import { billableShare } from "../report-line.ts";
import type { Sums } from "../report-sums.ts";

/** The report's sums, over all its pages. */
export function ReportTotals({ totals }: { totals: Sums }) {
	const writing = useWriting();
	const { minutes, billable, billed, fees, costs, entries, unvalued, unapproved } = totals;
	// Where nothing was ever approved nobody waits for it.
	const isApprovedHere = unapproved > 0 && unapproved < minutes;
	return (
		<dl className="mb-4 flex flex-wrap gap-x-8 gap-y-3 border-y border-line py-3">
			<Stat name="Hours">{formatMinutes(minutes)}</Stat>
			<Stat
				name={
					<>
						<Dot tone="billable" />
						Billable
					</>
				}
				aside={billableShare(totals)}
			>
				{formatMinutes(billable)}
			</Stat>
			{billed !== billable && <Stat name="Billed">{formatMinutes(billed)}</Stat>}
			{fees && <Stat name="Fees, excl. VAT">{headlineText(fees, writing)}</Stat>}
			{fees && costs && <Stat name="Margin">{headlineText(marginOf(totals), writing)}</Stat>}
			<Stat name="Entries">{entries}</Stat>
			{isApprovedHere && (
				<Stat name="Not approved yet" aside="counted" isWarning>
					{formatMinutes(unapproved)}
				</Stat>
			)}
			{unvalued > 0 && (
				<Stat name="Not worked out yet" aside="counted as internal" isWarning>
					{formatMinutes(unvalued)}
				</Stat>
			)}
		</dl>
	);
}

type StatProps = {
	name: ReactNode;
	aside?: string;
	isWarning?: boolean;
	children: ReactNode;
};

function Stat({ name, aside, isWarning, children }: StatProps) {
	return (
		<div className="stat">
			<dt className="flex items-center gap-1.5">{name}</dt>
			<dd className={isWarning ? "text-warning" : undefined}>
				{children}
				{aside && <span className="text-sm font-normal text-ink-3"> {aside}</span>}
			</dd>
		</div>
	);
}
