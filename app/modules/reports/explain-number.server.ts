import { inArray, type SQL, sql } from "drizzle-orm";
import { daysBetween } from "#app/lib/calendar-date.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { rates } from "#db/tenant/rates.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { lineOf } from "./inside-line.ts";
import { lineNames } from "./line-names.server.ts";
import { namedLines } from "./named-lines.ts";
import { readSums, type SumsByKey } from "./read-sums.server.ts";
import { reportedEntries } from "./report-arms.server.ts";
import type { LineGrouping, ReportQuery } from "./report-query.ts";
import { nothing, totalsOf } from "./report-sums.ts";
import { sightOf } from "./sight.ts";
import type { WhyNumber, WhyPart } from "./why-number.ts";
import type { Explainable, WhyQuery } from "./why-query.ts";

const mostParts = 12;

/** The days up to which the working reads single entries, which alone know their rates: 26 weeks. */
const mostDaysByRate = 182;

/**
 * The working of a number of a report: by project and rate, or of many months by project. Null where the reader may
 * not see the number itself.
 */
export async function explainNumber(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	{ column, line }: WhyQuery,
	weekStartsOn: number,
): Promise<WhyNumber | null> {
	if (!maySee(reader, column)) return null;
	const { by } = query;
	const named = line && by !== "entry" ? { by, id: line } : null;
	const narrowed = named ? lineOf(query, named.by, named.id) : query;
	const explained: ReportQuery = { ...narrowed, by: "project" };
	const isShort = daysBetween(explained.from, explained.to) < mostDaysByRate;
	const rated = isShort && isRated(column) ? column : null;
	const keys = { lines: rated ? null : ("project" as const), periods: "month" as const };
	const { lines, periods } = await readSums(db, reader, explained, keys, weekStartsOn);
	const all = rated
		? await partsByRate(db, reader, explained, rated)
		: await partsByProject(db, lines);
	return {
		...{ column, total: totalsOf(periods.values()), isByRate: rated !== null },
		// Of nothing that they may see not even its name is told.
		line: lines.size > 0 ? await lineNamed(db, named) : null,
		parts: all.slice(0, mostParts),
		others: othersOf(all.slice(mostParts)),
	};
}

function maySee(reader: Asker, column: Explainable): boolean {
	const { fees, costs } = sightOf(reader);
	const needed = { billed: true, fees, costs, margin: fees && costs };
	return needed[column];
}

function isRated(column: Explainable): column is "fees" | "costs" {
	return column === "fees" || column === "costs";
}

function othersOf(rest: readonly WhyPart[]): WhyNumber["others"] {
	if (rest.length === 0) return null;
	return { count: rest.length, sums: totalsOf(rest.map(({ sums }) => ({ ...nothing, ...sums }))) };
}

async function lineNamed(db: TenantDb, asked: { by: LineGrouping; id: string } | null) {
	if (!asked) return null;
	const { by, id } = asked;
	const [named] = namedLines(new Map([[id, nothing]]), await lineNames(db, by, [id]), by);
	return named ?? null;
}

async function partsByProject(db: TenantDb, lines: SumsByKey): Promise<WhyPart[]> {
	const names = await lineNames(db, "project", [...lines.keys()]);
	return namedLines(lines, names, "project").map((each) => ({
		...{ ...each, key: each.id, sums: each, rate: null },
	}));
}

async function partsByRate(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	column: "fees" | "costs",
): Promise<WhyPart[]> {
	const isFees = column === "fees";
	const { rateId, feeMinor, feeCurrency, costRateId, costMinor, costCurrency } = timeEntries;
	const [rate, minor, currency] = isFees
		? [rateId, feeMinor, feeCurrency]
		: [costRateId, costMinor, costCurrency];
	const counted: SQL = isFees ? sql`${timeEntries.billedMinutes}` : sql`${timeEntries.minutes}`;
	const rows = await db
		.select({
			projectId: timeEntries.projectId,
			rateId: rate,
			currency,
			amount: sql<string>`coalesce(sum(${minor}), 0)`,
			minutes: sql`coalesce(sum(${counted}), 0)`.mapWith(Number),
		})
		.from(timeEntries)
		.where(reportedEntries(reader, query))
		.groupBy(timeEntries.projectId, rate, currency)
		.orderBy(sql`4 desc`, sql`5 desc`);
	const [names, known] = await Promise.all([
		lineNames(db, "project", [...new Set(rows.map((row) => row.projectId))]),
		ratesById(
			db,
			rows.flatMap((row) => row.rateId ?? []),
		),
	]);
	return rows
		.filter(({ minutes, amount }) => minutes > 0 || amount !== "0")
		.map((row) => ({
			...(names.get(row.projectId) ?? { name: "", within: null }),
			...{ key: `${row.projectId} ${row.rateId} ${row.currency}`, minutes: row.minutes },
			sums: { ...nothing, ...ratedSums(row, column) },
			rate: known.get(row.rateId ?? "") ?? null,
		}));
}

function ratedSums(
	{ currency, amount, minutes }: { currency: string | null; amount: string; minutes: number },
	column: "fees" | "costs",
) {
	const amounts = currency ? { [currency]: BigInt(amount) } : {};
	return column === "fees" ? { billed: minutes, fees: amounts } : { costs: amounts };
}

async function ratesById(db: TenantDb, ids: string[]) {
	if (ids.length === 0) return new Map<string, NonNullable<WhyPart["rate"]>>();
	const rows = await db
		.select({
			id: rates.id,
			minor: rates.amountMinor,
			currency: rates.currency,
			unit: rates.unit,
			startsOn: rates.startsOn,
		})
		.from(rates)
		.where(inArray(rates.id, [...new Set(ids)]));
	return new Map(rows.map(({ id, minor, ...rate }) => [id, { ...rate, minor: minor ?? 0n }]));
}
