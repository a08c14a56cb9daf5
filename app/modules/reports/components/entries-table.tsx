import { formatDateShort, formatDayShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { formatMoney } from "#app/lib/money.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { ReportEntry } from "../report-entry.ts";

type EntriesTableProps = { entries: readonly ReportEntry[]; hasFees: boolean };

/** The time entries behind a number, newest first. On a phone who and why stand under what. */
export function EntriesTable({ entries, hasFees }: EntriesTableProps) {
	return (
		<Table caption="Time entries">
			<thead>
				<tr>
					<th scope="col">Date</th>
					<th scope="col" className="max-md:hidden">
						Person
					</th>
					<th scope="col">Work</th>
					<th scope="col" className="max-md:hidden">
						Note
					</th>
					<th scope="col" className="max-md:hidden">
						<span className="sr-only">Billable</span>
					</th>
					<th scope="col" className="num">
						Hours
					</th>
					<th scope="col" className="num">
						Billed
					</th>
					{hasFees && (
						<th scope="col" className="num">
							Fee
						</th>
					)}
				</tr>
			</thead>
			<tbody>
				{entries.map((entry) => (
					<EntryRow key={entry.id} entry={entry} hasFees={hasFees} />
				))}
			</tbody>
		</Table>
	);
}

function EntryRow({ entry, hasFees }: { entry: ReportEntry; hasFees: boolean }) {
	const writing = useWriting();
	return (
		<tr>
			<th scope="row" className="whitespace-nowrap">
				<span className="max-md:hidden">{formatDateShort(entry.date, writing)}</span>
				<span className="md:hidden">{formatDayShort(entry.date, writing)}</span>
			</th>
			<td className="whitespace-nowrap max-md:hidden">{entry.member}</td>
			<td>
				{entry.task}
				<small className="block text-ink-3">
					{entry.client} · {entry.project}
				</small>
				<small className="block text-ink-2 md:hidden">
					{entry.member}
					{entry.isBillable === false && ", internal"}
					{entry.note && `: ${entry.note}`}
				</small>
			</td>
			<td className="text-ink-2 max-md:hidden">{entry.note}</td>
			<td className="max-md:hidden">
				{entry.isBillable === false && <Badge tone="internal">Internal</Badge>}
			</td>
			<td className="num">{formatMinutes(entry.minutes)}</td>
			<td className="num">{entry.billed === null ? "–" : formatMinutes(entry.billed)}</td>
			{hasFees && (
				<td className="num">
					{entry.fee === null || entry.feeCurrency === null
						? "–"
						: formatMoney(entry.fee, entry.feeCurrency, writing)}
				</td>
			)}
		</tr>
	);
}
