import { useState } from "react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDate, weekdayName } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { cellField, seenField, writeSeen } from "../cell-fields.ts";
import { minutesText } from "../minutes-text.ts";
import type { OpenWeek } from "../open-week.server.ts";
import type { Draft } from "../sheet-state.ts";
import { cellKey } from "../stored-entry.ts";
import type { TaskChoice } from "../task-choices.server.ts";
import { memberHoursAddress } from "../week-address.ts";
import { type SheetDay, weekSheet } from "../week-sheet.ts";
import { REASON_LENGTH } from "../worked-days/day-off.ts";
import { reasonField } from "../worked-days/reason-fields.ts";
import { daysOffIn } from "./column.ts";
import { DayPicker } from "./day-picker.tsx";
import { SheetFoot } from "./sheet-foot.tsx";
import { SheetHead } from "./sheet-head.tsx";
import { type RenderedCell, SheetRow } from "./sheet-row.tsx";
import { WeekHeader } from "./week-header.tsx";

type OthersWeekProps = {
	memberId: string;
	name: string;
	joinedOn: CalendarDate;
	week: OpenWeek;
	choices: readonly TaskChoice[];
	/** What was sent and could not be saved. */
	unsaved: readonly Draft[];
	refusal: string | null;
};

/** Somebody else's week as a form, with whose it is above it. Nothing of it is kept on this device. */
export function OthersWeek(props: OthersWeekProps) {
	const { memberId, name, joinedOn, week, choices, unsaved, refusal } = props;
	const writing = useWriting();
	const sheet = weekSheet(week);
	const pathOf = (date: CalendarDate) => memberHoursAddress(memberId, date);
	const [selected, pick] = useState(week.selected);
	const shown = { today: week.today, selected, daysOff: daysOffIn(sheet.days) };
	const drafts = new Map(unsaved.map((draft) => [cellKey(draft), draft]));
	const lockOf = new Map(sheet.days.map(({ date, lock }) => [date, lock]));
	return (
		<>
			<WeekHeader
				first={week.first}
				today={week.today}
				name={name}
				pathOf={pathOf}
				thisWeek={pathOf(week.today)}
			>
				<ButtonLink to={`/time/team/${memberId}/${week.first}`}>Done</ButtonLink>
			</WeekHeader>
			<Statusline icon="pencil-line" tone="warning">
				<b className="font-semibold">You write {name}’s week.</b> The history says that it was you,
				and {name} is told.
			</Statusline>
			{week.first < joinedOn && (
				<Statusline icon="triangle-alert" tone="warning">
					{name} joined on {formatDate(joinedOn, writing)}. Days before that are in this week.
				</Statusline>
			)}
			{refusal && (
				<Statusline icon="circle-alert" tone="danger">
					{refusal}
				</Statusline>
			)}
			{sheet.rows.length > 0 && (
				<form method="post" action={pathOf(week.first)} autoComplete="off">
					<DayPicker days={sheet.days} shown={shown} pathOf={pathOf} onPick={pick} />
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it does not fit */}
					<section className="table-wrap panel" tabIndex={0} aria-label="Hours by task and day">
						<table className="sheet md:min-w-[48rem] [&_th]:!static">
							<caption className="sr-only">Hours by task and day</caption>
							<SheetHead days={sheet.days} shown={shown} />
							<tbody>
								{sheet.rows.map((row) => (
									<SheetRow
										key={row.task.id}
										row={row}
										shown={shown}
										renderCell={(cell) => (
											<TypedCell
												key={cell.cell.date}
												{...cell}
												draft={drafts.get(cellKey(cell.cell))}
												lock={row.task.isOpen ? (lockOf.get(cell.cell.date) ?? null) : closed}
											/>
										)}
									/>
								))}
							</tbody>
							<SheetFoot sheet={sheet} shown={shown} />
						</table>
					</section>
					<Reasons drafts={unsaved} name={name} />
					<p className="mt-3 flex justify-end">
						<Button kind="primary">Save {formatName(name)} week</Button>
					</p>
				</form>
			)}
			<AddRow choices={choices} path={`${pathOf(week.first)}/rows`} />
		</>
	);
}

/** Why the person worked on days that they have off, asked once something was typed there. */
function Reasons({ drafts, name }: { drafts: readonly Draft[]; name: string }) {
	const asked = new Map(
		drafts.flatMap(({ date, status }) =>
			status.kind === "refused" && status.dayOff ? [[date, status.dayOff] as const] : [],
		),
	);
	return [...asked].map(([date, off]) => (
		<Field
			key={date}
			name={reasonField(date)}
			label={`${weekdayName(date)} is ${off}. Did ${name.split(" ")[0]} work anyway? Say why.`}
			className="mt-3 max-w-xl"
		>
			<Input maxLength={REASON_LENGTH} />
		</Field>
	));
}

const closed = { reason: "This task takes no time." };

/** `Zanele’s` */
function formatName(name: string): string {
	return `${name.split(" ")[0]}’s`;
}

type TypedCellProps = RenderedCell & { draft: Draft | undefined; lock: SheetDay["lock"] };

function TypedCell({ cell, className, label, draft, lock }: TypedCellProps) {
	if (lock)
		return (
			<td className={className} title={lock.reason}>
				<span className="cell">{minutesText(cell.minutes)}</span>
			</td>
		);
	const wrong = draft && wrongWith(draft, cell.minutes);
	const errorId = `wrong-${cell.taskId}-${cell.date}`;
	return (
		<td className={className}>
			<input
				className="cell"
				name={cellField(cell)}
				defaultValue={draft?.text ?? minutesText(cell.minutes)}
				placeholder="0:00"
				inputMode="decimal"
				aria-label={label}
				aria-invalid={wrong ? true : undefined}
				aria-describedby={wrong ? errorId : undefined}
			/>
			<input
				type="hidden"
				name={seenField(cell)}
				value={writeSeen({ minutes: cell.minutes, entries: cell.entries })}
			/>
			{wrong && <FieldError id={errorId}>{wrong}</FieldError>}
		</td>
	);
}

function wrongWith({ status, text }: Draft, minutes: number): string | null {
	if (status.kind === "refused") return status.message;
	if (status.kind !== "conflict") return null;
	return `Meanwhile ${formatMinutes(minutes)} was saved. Save again to keep ${text || "0:00"}.`;
}

function AddRow({ choices, path }: { choices: readonly TaskChoice[]; path: string }) {
	if (choices.length === 0) return null;
	return (
		<Panel title="Add a task" className="mt-5 max-w-2xl">
			<form method="post" action={path} className="flex flex-wrap items-end gap-2">
				<label className="field min-w-60 flex-1">
					<span className="sr-only">Task</span>
					<select className="input" name="task">
						{choices.map(({ id, project, name, client }) => (
							<option key={id} value={id}>
								{project}, {name} ({client})
							</option>
						))}
					</select>
				</label>
				<Button icon="plus">Add</Button>
			</form>
		</Panel>
	);
}
