import { addDays, type CalendarDate, weekDays, weekdayOf } from "#app/lib/calendar-date.ts";
import type { SheetEntry, SheetTask, WeekFacts, WeekSheet } from "../week-sheet.ts";

/** A task of a template, with its minutes from Monday to Sunday; null for the row alone. */
export type TemplateRow = { projectId: string; taskId: string; minutes: readonly number[] | null };

const mostCharacters = 60;

/** What is wrong with a template's name; null when it is fine. */
export function templateNameProblem(name: string): string | null {
	if (name === "") return "Write a name: My usual week.";
	return name.length > mostCharacters ? `A name has up to ${mostCharacters} characters.` : null;
}

/** The name as it is kept, from a form. */
export function tidyTemplateName(value: FormDataEntryValue | null): string {
	return typeof value === "string" ? value.trim().replaceAll(/\s+/g, " ") : "";
}

/** The rows of a sheet as a template has them, with or without their hours; closed tasks stay out. */
export function templateRows(
	sheet: WeekSheet,
	projectOf: (taskId: string) => string | undefined,
	withHours: boolean,
): TemplateRow[] {
	return sheet.rows.flatMap(({ task, cells, minutes }) => {
		const projectId = projectOf(task.id);
		if (!task.isOpen || projectId === undefined) return [];
		const byDay = [1, 2, 3, 4, 5, 6, 7].map(
			(day) => cells.find(({ date }) => weekdayOf(date) === day)?.minutes ?? 0,
		);
		return [{ projectId, taskId: task.id, minutes: withHours && minutes > 0 ? byDay : null }];
	});
}

/** A template as the week before `first`, to be copied from there. */
export function templateWeek(
	rows: readonly TemplateRow[],
	tasks: ReadonlyMap<string, { name: string; billable: boolean; isOpen: boolean }>,
	first: CalendarDate,
): WeekFacts {
	const dates = weekDays(addDays(first, -7));
	return {
		days: dates.map((date) => ({ date, target: 0 })),
		tasks: rows.flatMap(({ taskId }, position) => sheetTask(tasks.get(taskId), taskId, position)),
		entries: rows.flatMap((row) => dates.flatMap((date) => entryOf(row, date))),
	};
}

function sheetTask(
	task: { name: string; billable: boolean; isOpen: boolean } | undefined,
	id: string,
	position: number,
): SheetTask[] {
	if (!task) return [];
	const { name, billable, isOpen } = task;
	return [
		{
			id,
			name,
			billable,
			isOpen,
			position,
			project: "",
			client: "",
			isSeen: true,
			isFavourite: false,
		},
	];
}

function entryOf({ taskId, minutes }: TemplateRow, date: CalendarDate): SheetEntry[] {
	const time = minutes?.[weekdayOf(date) - 1] ?? 0;
	if (time === 0) return [];
	const rest = { note: "", tagIds: [], billable: true, billableOverride: null, times: null };
	return [{ id: `${taskId}/${date}`, version: 1, taskId, date, minutes: time, ...rest }];
}
