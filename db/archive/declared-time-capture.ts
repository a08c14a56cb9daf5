import { budgets, budgetWarnings } from "../tenant/budgets.ts";
import { payrollCodes, payrollNumbers } from "../tenant/payroll.ts";
import { rates, revaluations, roundingRules } from "../tenant/rates.ts";
import { savedReports } from "../tenant/saved-reports.ts";
import { favouriteTasks, tags, weekTemplateRows, weekTemplates } from "../tenant/sheet-rows.ts";
import { importedObjects, timeImports } from "../tenant/time-imports.ts";
import { timeSums } from "../tenant/time-sums.ts";
import { timers } from "../tenant/timers.ts";
import { reportingLines, standIns, timesheetComments, timesheets } from "../tenant/timesheets.ts";
import {
	calendarAssignments,
	calendarDays,
	holidayCalendars,
	workedDaysOff,
	workPatterns,
} from "../tenant/work-calendar.ts";
import { books, carried, type Declaration, goes, leftOut, noneScrubbed } from "./declaration.ts";

/** Of the tables of time capture: what archives, copies and erasure make of them. */
export const timeCaptureTables: readonly Declaration[] = [
	carried(tags, { name: "plain" }),
	carried(weekTemplates, { name: "words" }, { people: [goes] }),
	carried(weekTemplateRows, { minutes: "plain" }),
	carried(favouriteTasks, {}, { people: [goes] }),
	carried(timers, { zone: "plain", note: "words", tagIds: "plain" }, { people: [goes] }),
	carried(
		workPatterns,
		{ minutes: "plain" },
		{
			people: [
				{ column: "member_id", erasing: "keep", because: books },
				{ column: "created_by", erasing: "keep", because: books },
			],
		},
	),
	carried(holidayCalendars, { name: "plain", country: "plain", region: "plain" }),
	carried(calendarDays, { kind: "plain", name: "plain" }),
	carried(
		calendarAssignments,
		{},
		{ people: [{ column: "member_id", erasing: "keep", because: books }] },
	),
	carried(
		workedDaysOff,
		{ reason: "words" },
		{ people: [{ column: "member_id", erasing: "delete" }] },
	),
	carried(
		timesheets,
		{ state: "plain", message: "words", answer: "words" },
		{
			people: ["member_id", "submitted_by", "decided_by", "decided_for"].map((column) => ({
				...({ column, erasing: "keep", because: books } as const),
			})),
		},
	),
	carried(
		timesheetComments,
		{ text: "words" },
		{ people: [{ column: "author_id", erasing: "keep", because: books }] },
	),
	carried(reportingLines, {}, { people: [goes, { column: "manager_id", erasing: "delete" }] }),
	carried(
		standIns,
		{},
		{
			people: [
				goes,
				{ column: "stand_in_id", erasing: "delete" },
				{ column: "created_by", erasing: "keep", because: "who asked somebody to stand in" },
			],
		},
	),
	carried(
		rates,
		{ kind: "plain", unit: "plain", currency: "plain", note: "words" },
		{
			people: [
				{ column: "member_id", erasing: "keep", because: books },
				{ column: "created_by", erasing: "keep", because: books },
			],
		},
	),
	carried(
		roundingRules,
		{ mode: "plain", per: "plain" },
		{ people: [{ column: "created_by", erasing: "keep", because: books }] },
	),
	carried(
		revaluations,
		{ cause: "plain", scope: "plain", state: "plain" },
		{ people: [{ column: "created_by", erasing: "keep", because: books }] },
	),
	carried(
		budgets,
		{ unit: "plain", period: "plain", currency: "plain" },
		{ people: [{ column: "created_by", erasing: "keep", because: books }] },
	),
	carried(budgetWarnings, {}),
	leftOut(timeSums, "worked out from the entries as they are written", {
		...{ tagIds: "plain", feeCurrency: "plain", costCurrency: "plain" },
	}),
	carried(savedReports, { name: "words", search: "plain" }, { people: [goes] }),
	carried(
		timeImports,
		{
			...{ source: "plain", fileName: "words", content: "values", mapping: "values" },
			...{ state: "plain", outcome: "values" },
		},
		{ ...noneScrubbed, people: [{ column: "member_id", erasing: "keep", because: books }] },
	),
	carried(importedObjects, { objectType: "plain" }, noneScrubbed),
	carried(payrollCodes, { profile: "plain", kind: "plain", code: "plain" }),
	carried(payrollNumbers, { number: "secret" }, { ...noneScrubbed, people: [goes] }),
];
