import { Link } from "@remix-run/react";
import { formatMinutes } from "#app/lib/duration.ts";
import { SheetFoot } from "#app/modules/time/components/sheet-foot.tsx";
import { SheetHead } from "#app/modules/time/components/sheet-head.tsx";
import { type RenderedCell, SheetRow } from "#app/modules/time/components/sheet-row.tsx";
import type { SheetCell } from "#app/modules/time/week-sheet.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { DecisionContent, DecisionPage } from "../decision-page.server.ts";

type ReviewedWeekProps = { week: DecisionPage; content: DecisionContent };

/** The week as its table; a cell leads to commenting on it, a row says how it differs from its mean. */
export function ReviewedWeek({ week, content }: ReviewedWeekProps) {
	const { sheet, today, first, recent, comments } = content;
	const shown = { today, selected: first };
	const commented = new Set(comments.map(({ taskId, date }) => `${taskId} ${date}`));
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it does not fit
		<section className="table-wrap max-md:hidden" tabIndex={0} aria-label="The week’s hours">
			<table className="sheet min-w-[48rem] [&_.cell]:!px-2 [&_col:first-child]:!w-[33%] [&_col:last-child]:!w-[8%] [&_th]:!static">
				<caption className="sr-only">Hours by task and day</caption>
				<SheetHead days={sheet.days} shown={shown} />
				<tbody>
					{sheet.rows.map((row) => (
						<SheetRow
							key={row.task.id}
							row={row}
							shown={shown}
							action={
								recent && <Difference minutes={row.minutes} mean={recent.means[row.task.id]} />
							}
							renderCell={(cell) => (
								<ReviewedCell
									key={cell.cell.date}
									{...cell}
									path={week.state === "submitted" ? `/approvals/timesheets/${week.id}` : null}
									isCommented={commented.has(`${cell.cell.taskId} ${cell.cell.date}`)}
								/>
							)}
						/>
					))}
				</tbody>
				<SheetFoot sheet={sheet} shown={shown} isNarrow />
			</table>
		</section>
	);
}

/** `+1:30` against the mean of four weeks; `new` where there was none. */
function Difference({ minutes, mean }: { minutes: number; mean: number | undefined }) {
	if (mean === undefined) return <span className="text-xs font-medium text-warning">new</span>;
	const difference = minutes - Math.round(mean);
	if (Math.abs(difference) < 15) return null;
	const sign = difference > 0 ? "+" : "−";
	return (
		<span className="text-xs text-ink-3">
			<span className="sr-only">against the last 4 weeks </span>
			{sign}
			{formatMinutes(Math.abs(difference))}
		</span>
	);
}

type ReviewedCellProps = RenderedCell & { path: string | null; isCommented: boolean };

function ReviewedCell({ cell, className, label, path, isCommented }: ReviewedCellProps) {
	const hasNote = cell.entries.some(({ note }) => note !== "");
	const look = classNames(className, hasNote && "cell-note", isCommented && "bg-warning-soft");
	if (cell.minutes === 0 || path === null)
		return (
			<td className={look}>
				<CellText cell={cell} isCommented={isCommented} />
			</td>
		);
	return (
		<td className={look}>
			<Link
				to={`${path}?cell=${cell.taskId}+${cell.date}#comments`}
				className="block hover:underline"
				aria-label={`${formatMinutes(cell.minutes)}, ${label}${hasNote ? ", has a note" : ""}: comment on it`}
			>
				<CellText cell={cell} isCommented={isCommented} />
			</Link>
		</td>
	);
}

function CellText({ cell, isCommented }: { cell: SheetCell; isCommented: boolean }) {
	return (
		<span className="cell flex items-center justify-end gap-1">
			{isCommented && <Icon name="message-square" className="!size-3.5 text-warning" />}
			{cell.minutes > 0 && formatMinutes(cell.minutes)}
		</span>
	);
}
