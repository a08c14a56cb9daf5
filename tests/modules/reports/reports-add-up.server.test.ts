import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { usualWriting } from "#app/lib/writing.ts";
import { openReport } from "#app/modules/reports/open-report.server.ts";
import { reportSheet } from "#app/modules/reports/report-file.server.ts";
import { lineGroupings } from "#app/modules/reports/report-query.ts";
import { addSums, type Sums } from "#app/modules/reports/report-sums.ts";
import { testKit } from "#tests/kit/kit.ts";
import {
	clientIds,
	dates,
	empty,
	inModel,
	isAsked,
	ownerWith,
	type ReportWorld,
	reportWorld,
	tagIds,
} from "./report-world.ts";

const kit = testKit();
const wish = {
	format: "csv",
	writing: usualWriting,
	now: new Date("2026-11-22T10:00:00Z"),
} as const;
let world: ReportWorld;

beforeAll(async () => {
	world = await reportWorld(kit);
});

const asked = fc
	.record({
		by: fc.constantFrom(...lineGroupings),
		inside: fc.constantFrom(...lineGroupings),
		from: fc.constantFrom(...dates.slice(0, 6)),
		to: fc.constantFrom(...dates.slice(6)),
		client: fc.option(fc.constantFrom(...clientIds), { nil: undefined }),
		billable: fc.option(fc.constantFrom("yes", "no"), { nil: undefined }),
		approved: fc.option(fc.constantFrom("yes", "no"), { nil: undefined }),
		tag: fc.option(fc.constantFrom(...tagIds), { nil: undefined }),
	})
	.filter(({ from, to }) => Date.parse(to) - Date.parse(from) <= 300 * 86_400_000);

test("the working of a number lists what it is the sum of, at any length", async () => {
	const explained = fc.tuple(asked, fc.constantFrom("billed", "fees", "costs"));
	await fc.assert(
		fc.asyncProperty(explained, async ([query, column]) => {
			const wanted = inModel(world.entries.filter((entry) => isAsked(entry, query)));
			const { why } = await open({ ...query, why: column });
			if (!why) throw new Error("no working");
			expect(addSums(empty, why.total)[column]).toEqual(wanted[column]);
			expect([why.total.entries, why.total.minutes]).toEqual([wanted.entries, wanted.minutes]);
			const all = [...why.parts.map(({ sums }) => sums), ...(why.others ? [why.others.sums] : [])];
			const listed = all.map((sums) => ({ ...empty, ...sums })).reduce(addSums, empty);
			expect(listed[column]).toEqual(wanted[column]);
		}),
		{ numRuns: 30 },
	);
});

test("totals, lines, their parts, the chart and the file come to the same, whatever is asked", async () => {
	await fc.assert(
		fc.asyncProperty(asked, async (query) => {
			const wanted = inModel(world.entries.filter((entry) => isAsked(entry, query)));
			const { figures, sheet } = await read(query);
			expect(addSums(empty, figures.totals)).toEqual(wanted);
			expect(figures.rows.map(sumsOf).reduce(addSums, empty)).toEqual(wanted);
			for (const { parts, others, ...line } of figures.rows) {
				const all = [...parts, ...(others ? [others] : [])].map(sumsOf);
				if (query.by !== query.inside) {
					expect(all.reduce(addSums, empty)).toEqual(sumsOf(line));
				}
			}
			const { periods } = figures.chart;
			const charted = periods.reduce((sum, bar) => sum + bar.billable + bar.internal, 0);
			expect(charted).toBe(wanted.minutes);
			const at = sheet.columns.findIndex(({ name }) => name === "Hours");
			const filed = sheet.rows.reduce((sum, row) => sum + Number(row[at]), 0);
			expect(filed).toBe(wanted.minutes);
		}),
		{ numRuns: 40 },
	);
});

type Asked = Record<string, string | undefined>;

function open(query: Asked) {
	const [search, reader] = [searchOf(query), ownerWith(world, "rate:read", "cost:read")];
	return kit.asTenant(world.tenant, (db) => openReport(db, reader, search, wish.now));
}

function searchOf(query: Asked): URLSearchParams {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
	return search;
}

async function read(query: Asked) {
	const [search, reader] = [searchOf(query), ownerWith(world, "rate:read", "cost:read")];
	const [report, file] = await kit.asTenant(world.tenant, (db) =>
		Promise.all([openReport(db, reader, search, wish.now), reportSheet(db, reader, search, wish)]),
	);
	const { figures } = report;
	if (figures?.table.kind !== "lines" || !file) throw new Error("no lines");
	return { figures: { ...figures, rows: figures.table.rows }, sheet: file.sheet };
}

function sumsOf(line: Sums): Sums {
	const { entries: count, minutes, billable, billed, fees, costs, unvalued, unapproved } = line;
	return { entries: count, minutes, billable, billed, fees, costs, unvalued, unapproved };
}
