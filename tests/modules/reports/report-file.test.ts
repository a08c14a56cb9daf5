import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { entriesFile, fileName, linesFile } from "#app/modules/reports/report-file.ts";
import { billableShare, decimalHours, totalsOf } from "#app/modules/reports/report-line.ts";

const from = calendarDate("2026-09-01");
const to = calendarDate("2026-09-30");

test("the file says in its first line what it is about", () => {
	const line = { id: "1", name: "Payroll, phase 2", within: "Mzansi Mutual" };
	const text = linesFile(
		{ by: "project", from, to },
		["Client: Mzansi Mutual"],
		[{ ...line, minutes: 435, billable: 60, entries: 4 }],
	);
	expect(text.split("\r\n")).toEqual([
		"\ufeffTime by project,2026-09-01 to 2026-09-30,Client: Mzansi Mutual",
		"Project,Within,Hours,Billable hours,Entries",
		'"Payroll, phase 2",Mzansi Mutual,7.25,1,4',
		"",
	]);
});

test("entries keep their notes, also one that looks like a formula", () => {
	const text = entriesFile(
		{ by: "entry", from, to },
		[],
		[
			{
				...{ id: "1", date: from, member: "Ann", client: "Mzansi", project: "Payroll" },
				...{ task: "Support", note: '=HYPERLINK("x")', minutes: 20, isBillable: false },
			},
		],
	);
	expect(text.split("\r\n")[2]).toBe(
		`2026-09-01,Ann,Mzansi,Payroll,Support,"'=HYPERLINK(""x"")",0.3333,no`,
	);
});

test("its name says by what and when", () => {
	expect(fileName({ by: "member", from, to })).toBe("time-by-person-2026-09-01-2026-09-30.csv");
});

test("totals add up, and nothing worked has no share", () => {
	const line = { minutes: 100, billable: 87, entries: 2 };
	expect(totalsOf([line, line])).toEqual({ minutes: 200, billable: 174, entries: 4 });
	expect(billableShare(line)).toBe("87\u202f%");
	expect(billableShare(totalsOf([]))).toBe("–");
	expect(decimalHours(10)).toBe(0.1667);
});
