import { Link } from "@remix-run/react";
import { formatMinutes } from "#app/lib/duration.ts";
import { Dot } from "#app/ui/dot.tsx";
import { dayAddress } from "../day-address.ts";
import type { DayEntry } from "../day-entry.ts";

type UntimedProps = { entries: readonly DayEntry[]; openId: string | null };

/** What was captured without a start and an end, as the week sheet does. */
export function Untimed({ entries, openId }: UntimedProps) {
	if (entries.length === 0) return null;
	return (
		<section aria-label="Without a start and an end" className="mb-5">
			<p className="mb-1.5 text-xs text-ink-3">Without a start and an end</p>
			<ul className="grid gap-1">
				{entries.map((entry) => (
					<li key={entry.id}>
						<Link
							to={dayAddress(entry.date, { entry: entry.id })}
							preventScrollReset
							className="day-block items-center px-3 py-1.5 max-md:min-h-11"
							aria-current={entry.id === openId ? "true" : undefined}
						>
							<Dot tone={entry.billable ? "billable" : "internal"} />
							<span className="min-w-0 flex-1 truncate text-sm">
								<b className="font-semibold">{entry.project}</b>, {entry.task}
								{entry.note && <span className="text-ink-3"> {entry.note}</span>}
							</span>
							<span className="text-sm font-semibold">{formatMinutes(entry.minutes)}</span>
						</Link>
					</li>
				))}
			</ul>
		</section>
	);
}
