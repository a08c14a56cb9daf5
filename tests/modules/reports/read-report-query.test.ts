import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { entriesOfLine, insideLine } from "#app/modules/reports/inside-line.ts";
import { presets } from "#app/modules/reports/presets.ts";
import { readReportQuery } from "#app/modules/reports/read-report-query.ts";
import { pageSearch, reportSearch, widened } from "#app/modules/reports/report-query.ts";

const today = calendarDate("2026-11-22");

function read(search: string) {
	return readReportQuery(new URLSearchParams(search), today, 1);
}

test("without a word it is the 13 weeks up to today, by client", () => {
	expect(read("")).toEqual({
		query: { by: "client", from: "2026-08-24", to: "2026-11-22" },
		errors: {},
		page: 1,
	});
});

test("an address says all of it", () => {
	const client = newId();
	const asked = `by=project&from=2026-09-01&to=2026-09-30&client=${client}&page=3`;
	expect(read(asked)).toEqual({
		query: { by: "project", from: "2026-09-01", to: "2026-09-30", client },
		errors: {},
		page: 3,
	});
});

test("the address of a report reads as that report", () => {
	const ids = ["member", "team", "tag"].map((name) => `${name}=${newId()}`).join("&");
	const rest = `tags=${newId()}.${newId()}&billable=yes&approved=no&note=50%25%20off`;
	const { query } = read(`by=task&inside=week&from=2026-09-01&to=2026-09-30&${ids}&${rest}`);
	expect(Object.keys(query)).toHaveLength(11);
	expect(query).toMatchObject({ inside: "week", billable: "yes", approved: "no", note: "50% off" });
	expect(read(reportSearch(query)).query).toEqual(query);
	expect(read(pageSearch(query, 2)).page).toBe(2);
});

test.for([
	"inside=nobody",
	"inside=client",
	"billable=maybe",
	"tags=none.x",
	"note=%20",
	"by=nobody",
	"client=7",
	"member=x' or 1=1",
	"page=-1",
	"page=1.5",
	"page=x",
])("what nobody types is passed over: %s", (search) => {
	expect(read(search)).toEqual(read(""));
});

test.for([
	["from=&to=2026-09-30", { from: "Choose a day." }],
	["from=2026-02-30&to=2026-09-30", { from: "“2026-02-30” is no day. Type it as 2026-09-01." }],
	["from=2026-10-01&to=2026-09-30", { to: "The last day is before the first. Swap them." }],
	[
		"from=2020-01-01&to=2026-09-30",
		{ from: "A report covers up to three years. Choose a later first day." },
	],
] as const)("%s is told about", ([search, errors]) => {
	expect(read(search).errors).toEqual(errors);
});

test("days that move along stay in the address, until others are typed", () => {
	const { query } = read("by=client&period=last-month");
	expect(query).toMatchObject({ from: "2026-10-01", to: "2026-10-31", period: "last-month" });
	expect(reportSearch(query)).toBe("?by=client&period=last-month");
	expect(read("period=last-month&from=2026-09-01&to=2026-09-02").query).not.toHaveProperty(
		"period",
	);
	expect(insideLine({ ...query, by: "week" }, "2026-10-05")).not.toHaveProperty("period");
});

test("what needs every single entry covers a year", () => {
	const years = "from=2024-01-01&to=2025-12-31";
	for (const asked of ["by=day", "by=client&inside=week", "note=rework"]) {
		expect(read(`${asked}&${years}`).errors.from).toContain("up to one year");
		expect(read(`${asked}&from=2024-01-01&to=2024-12-31`).errors).toEqual({});
	}
	expect(read(`by=month&inside=tag&${years}`).errors).toEqual({});
});

test("one day and three years are periods", () => {
	expect(read("from=2026-09-30&to=2026-09-30").errors).toEqual({});
	expect(read("from=2023-10-01&to=2026-09-30").errors).toEqual({});
});

test("a line leads to the lines inside it, its hours to their entries", () => {
	const { query } = read("by=client&from=2026-09-01&to=2026-09-30");
	const inside = insideLine(query, "c");
	expect(inside).toEqual({ ...query, by: "project", client: "c" });
	expect(insideLine(inside, "p")).toEqual({ ...inside, by: "task", project: "p" });
	expect(entriesOfLine(query, "c")).toEqual({ ...query, by: "entry", client: "c" });
	expect(widened(inside, "client")).toEqual({ ...query, by: "project" });
});

test("inside a line of a report by two is what the second says, and its entries are by neither", () => {
	const { query } = read("by=month&inside=tag&from=2026-09-05&to=2026-10-31");
	const inside = insideLine(query, "2026-09-01");
	expect(inside).toEqual({ by: "tag", from: "2026-09-05", to: "2026-09-30" });
	expect(entriesOfLine(query, "2026-10-01")).toEqual({
		...{ by: "entry", from: "2026-10-01", to: "2026-10-31" },
	});
	expect(insideLine(inside, "none")).toMatchObject({ by: "project", tags: "none" });
});

test("the usual periods, seen from a Sunday", () => {
	expect(presets(today, 1)).toMatchObject([
		{ label: "This week", from: "2026-11-16", to: "2026-11-22" },
		{ label: "Last week", from: "2026-11-09", to: "2026-11-15" },
		{ label: "This month", from: "2026-11-01", to: "2026-11-30" },
		{ label: "Last month", from: "2026-10-01", to: "2026-10-31" },
		{ label: "13 weeks", from: "2026-08-24", to: "2026-11-22" },
		{ label: "This year", from: "2026-01-01", to: "2026-11-22" },
		{ label: "Last 12 months", from: "2025-11-01", to: "2026-10-31" },
	]);
});

test.for([
	["2026-01-31", "2026-01-01", "2026-01-31", "2025-12-01"],
	["2028-02-29", "2028-02-01", "2028-02-29", "2028-01-01"],
	["2026-03-01", "2026-03-01", "2026-03-31", "2026-02-01"],
] as const)("seen from %s the month is %s to %s", ([day, from, to, before]) => {
	const [, , month, last] = presets(calendarDate(day), 1);
	expect(month).toMatchObject({ from, to });
	expect(last).toMatchObject({ from: before });
});
