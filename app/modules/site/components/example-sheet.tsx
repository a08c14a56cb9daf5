import { formatMinutes } from "#app/lib/duration.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Dot } from "#app/ui/dot.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { Tone } from "#app/ui/tone.ts";

type Row = { project: string; task: string; tone: Tone; minutes: readonly number[] };

const days = ["Mon", "Tue", "Wed", "Thu", "Fri"];
const today = 2;
const rows: readonly Row[] = [
	{
		project: "Payroll migration",
		task: "Data mapping",
		tone: "billable",
		minutes: [210, 180, 150, 0, 0],
	},
	{ project: "Costing model", task: "Build", tone: "billable", minutes: [150, 105, 0, 0, 0] },
	{ project: "Tariff review", task: "Interviews", tone: "billable", minutes: [75, 90, 60, 0, 0] },
	{ project: "Internal", task: "Team admin", tone: "internal", minutes: [45, 105, 0, 0, 0] },
];

/** The product itself, not a picture of it: a week with made-up projects, in the sheet's own classes. */
export function ExampleSheet({ address }: { address: string }) {
	return (
		<div className="panel mt-10 overflow-hidden shadow-[var(--shadow-float)] md:mt-14">
			<div className="flex items-center gap-3 border-b border-line bg-sunken px-4 py-2.5 text-xs text-ink-3">
				<Icon name="lock" className="!size-3" />
				<span>{address}</span>
				<span className="ml-auto">Example</span>
			</div>
			<section
				className="table-wrap"
				aria-label="Example week sheet"
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
				tabIndex={0}
			>
				<table className="sheet min-w-[44rem]">
					<caption className="sr-only">Example of a week sheet</caption>
					<thead>
						<tr>
							<th scope="col" className="!static w-[34%]">
								<span className="block py-3 pl-5 text-xs text-ink-3">Project and task</span>
							</th>
							{days.map((day, index) => (
								<th
									key={day}
									scope="col"
									className={classNames("!static", index === today && "today")}
								>
									<span className="block px-3 py-3 text-right font-medium">{day}</span>
								</th>
							))}
							<th scope="col" className="!static">
								<span className="block px-5 py-3 text-right text-xs text-ink-3">Total</span>
							</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<ExampleRow key={row.project} row={row} />
						))}
					</tbody>
					<tfoot>
						<ExampleTotals />
					</tfoot>
				</table>
			</section>
		</div>
	);
}

function ExampleRow({ row }: { row: Row }) {
	return (
		<tr>
			<th scope="row">
				<span className="flex h-11 items-center gap-2.5 pl-5">
					<Dot tone={row.tone} />
					<span className="truncate">
						<b className="font-semibold">{row.project}</b>
						<span className="text-ink-2">, {row.task}</span>
					</span>
				</span>
			</th>
			{row.minutes.map((minutes, day) => (
				<td key={days[day]} className={day === today ? "today" : undefined}>
					<span className="cell">{minutes > 0 && formatMinutes(minutes)}</span>
				</td>
			))}
			<td>
				<span className="cell !pr-5 font-semibold">{formatMinutes(sum(row.minutes))}</span>
			</td>
		</tr>
	);
}

function ExampleTotals() {
	const totals = days.map((_, day) => sum(rows.map((row) => row.minutes[day] ?? 0)));
	const edge = "!border-t !border-b-0 border-rule";
	return (
		<tr>
			<th scope="row" className={edge}>
				<span className="block py-3 pl-5 font-semibold">Day total</span>
			</th>
			{totals.map((minutes, day) => (
				<td key={days[day]} className={classNames(edge, day === today && "today")}>
					<span className="block px-3 py-3 text-right font-semibold">{formatMinutes(minutes)}</span>
				</td>
			))}
			<td className={edge}>
				<span className="block py-3 pr-5 text-right font-semibold">
					<span className="double">{formatMinutes(sum(totals))}</span>
				</span>
			</td>
		</tr>
	);
}

function sum(minutes: readonly number[]): number {
	return minutes.reduce((total, each) => total + each, 0);
}
