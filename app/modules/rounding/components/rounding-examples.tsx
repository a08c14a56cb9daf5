import { formatMinutes } from "#app/lib/duration.ts";
import { Table } from "#app/ui/table.tsx";
import { roundEntry } from "../round-entry.ts";
import { roundingModes } from "../rounding-rule.ts";
import { modeWords } from "../rounding-words.ts";

const bare = (minutes: number) => ({ minutes, startedAt: null, endedAt: null, zone: null });

const examples = [
	{ label: "0:07", worked: bare(7) },
	{ label: "0:50", worked: bare(50) },
	{ label: "1:30", worked: bare(90) },
	{
		label: "09:08–09:52",
		worked: {
			...{ minutes: 44, zone: "UTC", startedAt: new Date("2026-01-05T09:08:00Z") },
			endedAt: new Date("2026-01-05T09:52:00Z"),
		},
	},
];

/** What each way of rounding makes of some times, by the very rule that is used. */
export function RoundingExamples({ interval }: { interval: number }) {
	return (
		<Table caption="What each way makes of some times" className="mt-4">
			<thead>
				<tr>
					<th scope="col">Worked</th>
					{roundingModes.map((mode) => (
						<th key={mode} scope="col" className="num">
							{modeWords[mode]}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{examples.map(({ label, worked }) => (
					<tr key={label}>
						<th scope="row">{label}</th>
						{roundingModes.map((mode) => (
							<td key={mode} className="num">
								{formatMinutes(
									roundEntry(worked, { mode, intervalMinutes: interval, per: "entry" }).minutes,
								)}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</Table>
	);
}
