import { Link } from "@remix-run/react";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { Panel } from "#app/ui/panel.tsx";
import { useWriting } from "#app/ui/writing.tsx";

type LateEntriesProps = {
	entries: readonly {
		id: string;
		date: string;
		person: string;
		project: string;
		task: string;
		minutes: number;
		amount: string | null;
	}[];
};

/** The newest time worked out with these rates; each says why. */
export function LateEntries({ entries }: LateEntriesProps) {
	const writing = useWriting();
	if (entries.length === 0) return null;
	return (
		<Panel title="Counted lately" flush>
			<ul className="divide-y divide-line text-sm">
				{entries.map((entry) => (
					<li key={entry.id}>
						<Link
							to={`/time/entries/${entry.id}/why`}
							className="flex min-h-11 items-center gap-3 px-4 py-2 hover:bg-hover"
						>
							<span className="min-w-0 flex-1 gap-x-3 lg:flex">
								<span className="block whitespace-nowrap">
									{formatDateShort(calendarDate(entry.date), writing)}
								</span>
								<span className="block min-w-0 text-ink-2">
									{entry.person}, {entry.project} · {entry.task}
								</span>
							</span>
							<span className="num">{formatMinutes(entry.minutes)}</span>
							<span className="num why-mark font-semibold whitespace-nowrap">
								{entry.amount ?? "–"}
							</span>
						</Link>
					</li>
				))}
			</ul>
		</Panel>
	);
}
