import { formatMinutes } from "#app/lib/duration.ts";
import { Meter } from "#app/ui/meter.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { DayEntry } from "../day-entry.ts";

/** The day by projects, the largest first. */
export function WhereItWent({
	entries,
	isToday,
}: {
	entries: readonly DayEntry[];
	isToday: boolean;
}) {
	const projects = byProject(entries);
	const most = Math.max(...projects.map(({ billable, internal }) => billable + internal), 0);
	return (
		<Panel title={isToday ? "Where today went" : "Where the day went"}>
			{projects.length === 0 && <p className="text-sm text-ink-2">Nothing captured yet.</p>}
			<dl className="grid gap-2.5 text-sm">
				{projects.map(({ name, billable, internal }) => (
					<div key={name} className="grid grid-cols-[7.5rem_1fr_3rem] items-center gap-3">
						<dt className="truncate">{name}</dt>
						<dd>
							<Meter
								label={`${formatMinutes(billable)} billable, ${formatMinutes(internal)} internal`}
								max={most}
								parts={[
									{ tone: "billable", value: billable } as const,
									{ tone: "internal", value: internal } as const,
								].filter(({ value }) => value > 0)}
							/>
						</dd>
						<dd className="num font-medium">{formatMinutes(billable + internal)}</dd>
					</div>
				))}
			</dl>
		</Panel>
	);
}

function byProject(entries: readonly DayEntry[]) {
	const sums = new Map<string, { name: string; billable: number; internal: number }>();
	for (const { project: name, billable, minutes } of entries) {
		const sum = sums.get(name) ?? { name, billable: 0, internal: 0 };
		sum[billable ? "billable" : "internal"] += minutes;
		sums.set(name, sum);
	}
	return [...sums.values()].sort((a, b) => b.billable + b.internal - a.billable - a.internal);
}
