import { formatMinutes } from "#app/lib/duration.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Dot } from "#app/ui/dot.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { minutesOf, type Period, type PeriodKind, scaleTop } from "../hours-by-period.ts";
import { finding, periodName, periodTick } from "../period-words.ts";

type HoursChartProps = { kind: PeriodKind; periods: readonly Period[] };

/** Bars from zero, billable below, internal hatched above; the finding in words; the figures one press away. */
export function HoursChart({ kind, periods }: HoursChartProps) {
	const writing = useWriting();
	const top = scaleTop(periods);
	const words = finding(periods, kind, writing);
	return (
		<figure className="panel p-4">
			<figcaption className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
				<span className="font-semibold">How many hours a {kind}, and how many are billable?</span>
				<span className="flex items-center gap-1.5 text-xs text-ink-2">
					<Dot tone="billable" />
					billable
				</span>
				<span className="flex items-center gap-1.5 text-xs text-ink-2">
					<Dot tone="internal" />
					internal
				</span>
			</figcaption>
			<div className="relative mt-3 pl-12">
				<Grid top={top} />
				<div className="relative flex border-b border-rule" role="img" aria-label={words}>
					{periods.map((period) => (
						<Bar key={period.first} period={period} top={top} />
					))}
				</div>
				<Ticks kind={kind} periods={periods} />
			</div>
			<p className="mt-2 text-sm text-ink-2">{words}</p>
			<details className="mt-2">
				<summary className="btn" data-size="sm">
					As a table
				</summary>
				<Figures kind={kind} periods={periods} />
			</details>
		</figure>
	);
}

function Grid({ top }: { top: number }) {
	const lines = [4, 3, 2, 1].map((step) => (top / 4) * step);
	return (
		<div
			className="pointer-events-none absolute inset-x-0 top-0 grid h-44 grid-rows-4"
			aria-hidden="true"
		>
			{lines.map((minutes) => (
				<span key={minutes} className="border-t border-line text-xs leading-4 text-ink-3">
					{formatMinutes(minutes)}
				</span>
			))}
		</div>
	);
}

function Bar({ period, top }: { period: Period; top: number }) {
	const billable = percent(period.billable, top);
	const internal = percent(period.internal, top);
	return (
		<svg className="h-44 min-w-0 flex-1" aria-hidden="true">
			<rect
				className="fill-billable-solid"
				x="14%"
				width="72%"
				y={`${100 - billable}%`}
				height={`${billable}%`}
			/>
			<rect
				fill="url(#hatch)"
				x="14%"
				width="72%"
				y={`${100 - billable - internal}%`}
				height={`${internal}%`}
			/>
		</svg>
	);
}

/** At most five labels, the first and the last among them. */
function Ticks({ kind, periods }: HoursChartProps) {
	const writing = useWriting();
	const every = Math.max(1, Math.ceil((periods.length - 1) / 4));
	const last = periods.length - 1;
	return (
		<div className="flex pt-1 text-xs text-ink-3" aria-hidden="true">
			{periods.map(({ first }, index) => {
				const isShown = index === last || (index % every === 0 && last - index >= every / 2);
				return (
					<span
						key={first}
						className={classNames(
							"flex min-w-0 flex-1 whitespace-nowrap",
							index === last && last > 0 ? "justify-end" : "justify-center",
							index === 0 && last > 0 && "justify-start!",
							!isShown && "invisible w-0",
						)}
					>
						{isShown && periodTick(first, kind, writing)}
					</span>
				);
			})}
		</div>
	);
}

function Figures({ kind, periods }: HoursChartProps) {
	const writing = useWriting();
	return (
		<div className="table-wrap mt-3">
			<table className="table">
				<caption className="sr-only">Hours by {kind}</caption>
				<thead>
					<tr>
						<th scope="col">{kind === "week" ? "Week of" : "From"}</th>
						<th scope="col" className="num">
							Billable
						</th>
						<th scope="col" className="num">
							Internal
						</th>
						<th scope="col" className="num">
							Hours
						</th>
					</tr>
				</thead>
				<tbody>
					{periods.map((period) => (
						<tr key={period.first}>
							<th scope="row">
								{periodName(period.first, kind, writing).replace("the week of ", "")}
							</th>
							<td className="num">{formatMinutes(period.billable)}</td>
							<td className="num">{formatMinutes(period.internal)}</td>
							<td className="num">{formatMinutes(minutesOf(period))}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function percent(minutes: number, top: number): number {
	return Math.round((minutes / top) * 1_000) / 10;
}
