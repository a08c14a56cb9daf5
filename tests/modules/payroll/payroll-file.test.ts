import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { noHours } from "#app/modules/overtime/hour-kinds.ts";
import type { PaidMember } from "#app/modules/payroll/paid-people.server.ts";
import { checkPayroll } from "#app/modules/payroll/payroll-check.ts";
import {
	paidHours,
	payrollFile,
	payrollFileName,
	payrollRows,
} from "#app/modules/payroll/payroll-file.ts";
import { payrollPeriods, readPeriod } from "#app/modules/payroll/payroll-periods.ts";
import { setupOf } from "#app/modules/payroll/profile-setup.ts";
import { profileNamed } from "#app/modules/payroll/profiles.ts";

const period = { from: calendarDate("2026-10-01"), to: calendarDate("2026-10-31") };
const hours = { ...noHours, ordinary: 9_600, overtime: 125 };

function person(over: Partial<PaidMember> = {}): PaidMember {
	const days = [
		{ date: calendarDate("2026-10-01"), hours: { ...noHours, ordinary: 480 } },
		{ date: calendarDate("2026-10-02"), hours: { ...noHours, ordinary: 480, overtime: 20 } },
	];
	return { id: "1", name: "Ann Bester", number: "0012", hours, days, open: 0, ...over };
}

const setup = (name: string, stored: Record<string, string> = {}) =>
	setupOf(profileNamed(name), new Map(Object.entries(stored)));

test("SimplePay gets the number first and a column for each kind, heads without special signs", () => {
	const rows = payrollRows(setup("simplepay"), period, [person()]);
	expect(payrollFile(rows)).toBe(
		[
			"Employee Number,Normal Hours,Overtime Hours,Sunday Hours,Ordinary Sunday Hours,Public Holiday Hours",
			"0012,160,2.08,0,0,0",
			"",
		].join("\r\n"),
	);
	for (const head of rows[0] ?? []) expect(head).toMatch(/^[A-Za-z0-9 ]+$/);
	const name = payrollFileName(setup("simplepay"), period);
	expect(name).toBe("payroll-simplepay-2026-10-01-2026-10-31.csv");
});

test("Sage gets a line a kind under the company's heads and codes, and columns without a head stay out", () => {
	const stored = { ordinary: "NT", overtime: "OT15", "head:to": "Period end", "head:code": "Item" };
	expect(payrollRows(setup("sage", stored), period, [person()])).toEqual([
		["Employee Code", "Item", "Hours", "Period end"],
		["0012", "NT", 160, "2026-10-31"],
		["0012", "OT15", 2.08, "2026-10-31"],
	]);
});

test("Xero gets a line for each person, day and earnings rate", () => {
	const rows = payrollRows(setup("xero", { ordinary: "Ordinary Hours", overtime: "OT" }), period, [
		person(),
	]);
	expect(rows).toEqual([
		["full_name", "date", "hours", "type"],
		["Ann Bester", "2026-10-01", 8, "Ordinary Hours"],
		["Ann Bester", "2026-10-02", 8, "Ordinary Hours"],
		["Ann Bester", "2026-10-02", 0.33, "OT"],
	]);
});

test("who has no number and what has no code is left out by name, and open weeks are told", () => {
	const all = [person(), person({ id: "2", name: "Ben", number: "", open: 3 })];
	const { people, warnings } = checkPayroll(all, setup("sage", { ordinary: "NT" }), true);
	expect(people.map(({ name }) => name)).toEqual(["Ann Bester"]);
	expect(warnings).toEqual([
		"Ben has no payroll number and is not in the file.",
		"Overtime has no code in Sage and is not in the file.",
		"Ben: 3 days are in no approved week.",
	]);
	expect(checkPayroll(all, setup("xero"), false).people).toHaveLength(2);
});

test("hours have two decimals, half up, and are never off by more than 18 seconds", () => {
	expect([1, 3, 20, 125, 480].map(paidHours)).toEqual([0.02, 0.05, 0.33, 2.08, 8]);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 100_000 }), (minutes) => {
			expect(Math.abs(paidHours(minutes) * 60 - minutes)).toBeLessThanOrEqual(0.3 + 1e-9);
		}),
	);
});

test("periods are months and four whole weeks, and one's own is judged", () => {
	const periods = payrollPeriods(calendarDate("2026-03-31"), 1);
	expect(periods.map(({ from, to }) => [from, to])).toEqual([
		["2026-02-01", "2026-02-28"],
		["2026-03-01", "2026-03-31"],
		["2026-03-02", "2026-03-29"],
	]);
	const read = (search: string) => readPeriod(new URLSearchParams(search), periods);
	expect(read("").period).toMatchObject({ from: "2026-02-01" });
	expect(read("from=2026-03-05&to=2026-03-01")).toEqual({
		...{ period: null, errors: { to: "It is before the first day." } },
	});
	expect(read("from=2026-03-05").errors.to).toBeDefined();
});
