import { Link } from "@remix-run/react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { formatMoney } from "#app/lib/money.ts";
import type { Writing } from "#app/lib/writing.ts";
import { Meter } from "#app/ui/meter.tsx";
import { Table } from "#app/ui/table.tsx";
import { useWriting } from "#app/ui/writing.tsx";

type Line = {
	readonly id: string;
	readonly projectId: string;
	readonly project: string;
	readonly client: string;
	readonly task: string | null;
	readonly period: "total" | "month";
	readonly currency: string | null;
	readonly used: bigint;
	readonly limit: bigint;
	readonly percent: number;
	readonly runsOutOn: CalendarDate | null;
};

/** How far budgets are used, and when they run out as work goes on now. */
export function BudgetsTable({ lines }: { lines: readonly Line[] }) {
	return (
		<Table caption="Budgets">
			<thead>
				<tr>
					<th scope="col">Project</th>
					<th scope="col" className="num">
						Budget
					</th>
					<th scope="col" className="num">
						Used
					</th>
					<th scope="col" className="w-[22%] min-w-28">
						<span className="sr-only">Share</span>
					</th>
					<th scope="col" className="num">
						<span className="sr-only">Per cent</span>
					</th>
					<th scope="col">Runs out</th>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<BudgetRow key={line.id} line={line} />
				))}
			</tbody>
		</Table>
	);
}

function BudgetRow({ line }: { line: Line }) {
	const writing = useWriting();
	const { used, limit, percent, runsOutOn, period } = line;
	const isOver = percent >= 100;
	return (
		<tr>
			<th scope="row">
				<Link
					className="inline-flex min-h-6 items-center hover:underline max-md:min-h-11"
					to={`/projects/${line.projectId}`}
				>
					{line.project}
				</Link>
				<small className="block font-normal text-ink-3">
					{[line.client, line.task].filter(Boolean).join(" · ")}
				</small>
			</th>
			<td className="num">
				{amountText(limit, line.currency, writing)}
				{period === "month" && <small className="block text-ink-3">each month</small>}
			</td>
			<td className="num">{amountText(used, line.currency, writing)}</td>
			<td>
				<Meter
					label={`${percent}\u202f% used`}
					max={100}
					parts={[{ tone: percent >= 90 ? "warning" : "billable", value: Math.min(percent, 100) }]}
				/>
			</td>
			<td className={isOver ? "num font-semibold text-warning" : "num"}>{`${percent}\u202f%`}</td>
			<td>{runsOutText(runsOutOn, isOver, writing)}</td>
		</tr>
	);
}

function amountText(amount: bigint, currency: string | null, writing: Writing): string {
	return currency === null ? formatMinutes(Number(amount)) : formatMoney(amount, currency, writing);
}

function runsOutText(on: CalendarDate | null, isOver: boolean, writing: Writing): string {
	if (isOver) return "Used up";
	return on === null ? "Not as work goes on now" : formatDateShort(on, writing);
}
