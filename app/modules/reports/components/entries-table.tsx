import { formatDateShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ReportEntry } from "../report-entry.ts";

/** The time entries behind a number, newest first. */
export function EntriesTable({ entries }: { entries: readonly ReportEntry[] }) {
	return (
		<Table caption="Time entries">
			<thead>
				<tr>
					<th scope="col">Date</th>
					<th scope="col">Person</th>
					<th scope="col">Work</th>
					<th scope="col">Note</th>
					<th scope="col">
						<span className="sr-only">Billable</span>
					</th>
					<th scope="col" className="num">
						Hours
					</th>
				</tr>
			</thead>
			<tbody>
				{entries.map((entry) => (
					<tr key={entry.id}>
						<th scope="row" className="whitespace-nowrap">
							{formatDateShort(entry.date)}
						</th>
						<td className="whitespace-nowrap">{entry.member}</td>
						<td>
							{entry.task}
							<small className="block text-ink-3">
								{entry.client} · {entry.project}
							</small>
						</td>
						<td className="text-ink-2">{entry.note}</td>
						<td>{!entry.isBillable && <Badge tone="internal">Internal</Badge>}</td>
						<td className="num">{formatMinutes(entry.minutes)}</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}
