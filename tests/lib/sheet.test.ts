import { expect, test } from "vitest";
import { type Sheet, sheetCsv } from "#app/lib/sheet.ts";

const sheet: Sheet = {
	title: "Time by client",
	about: ["September 2026"],
	columns: [
		{ name: "Client", kind: "text" },
		{ name: "Hours", kind: "hours" },
		{ name: "Fees", kind: "money", currency: "ZAR" },
		{ name: "Yen", kind: "money", currency: "JPY" },
	],
	rows: [
		["Payroll, phase 2", 435, -123450n, 90n],
		['=HYPERLINK("x")', 10, null, 0n],
	],
	total: ["Total", 445, -123450n, 90n],
};

test("a sheet as CSV reckons in hours and whole amounts, runs no formula and has no line of totals", () => {
	expect(sheetCsv(sheet).split("\r\n")).toEqual([
		"\ufeffTime by client,September 2026",
		"Client,Hours,Fees,Yen",
		'"Payroll, phase 2",7.25,-1234.5,90',
		`"'=HYPERLINK(""x"")",0.1667,,0`,
		"",
	]);
});
