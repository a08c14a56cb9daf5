import { formatDate } from "#app/lib/date-text.ts";
import { Panel } from "#app/ui/panel.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { patternText, patternTotal, weeksOf } from "../pattern-text.ts";
import type { WorkingTime } from "../working-time.server.ts";

/** What holds today: the days with their hours, and where that comes from. */
export function WorkingTimeNow({ time, from }: { time: WorkingTime; from: string }) {
	const writing = useWriting();
	const own = time.patterns.find(({ id }) => id === time.patternId);
	return (
		<Panel title="Now" note={patternTotal(time.minutes)}>
			<ul className="grid gap-1 font-medium">
				{weeksOf(time.minutes).map((week, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: weeks are told apart by their turn alone
					<li key={index}>{patternText(week)}</li>
				))}
			</ul>
			<p className="mt-1 text-sm text-ink-3">
				{own ? `Since ${formatDate(own.startsOn, writing)}.` : from} Public holidays and leave lower
				it.
			</p>
		</Panel>
	);
}
