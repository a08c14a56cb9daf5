import { asc, inArray, isNull, or, sql } from "drizzle-orm";
import { daysBetween } from "#app/lib/calendar-date.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { noHours } from "#app/modules/overtime/hour-kinds.ts";
import { hoursByKind } from "#app/modules/overtime/overtime.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import { weekFrame } from "#app/modules/time/open-week.server.ts";
import { workDays } from "#app/modules/work-calendar/work-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { presets } from "../presets.ts";
import { readReportQuery } from "../read-report-query.ts";
import { readSums } from "../read-sums.server.ts";
import type { ReportQuery } from "../report-query.ts";
import { nothing } from "../report-sums.ts";
import { sightOf } from "../sight.ts";
import { type PersonFigures, totalOf } from "./person-figures.ts";
import { standardFees } from "./standard-fees.server.ts";

/** Days that a report on people covers at most: a leap year. */
const longest = 366;

/** Utilisation, realisation and overtime of everybody as an address asks; without figures where its dates are wrong. */
export async function openPeople(db: TenantDb, reader: Asker, search: URLSearchParams, now: Date) {
	const { today, settings } = await weekFrame(db, null, now);
	const all = presets(today, settings.WEEK_START);
	const begun = hasDays(search) ? search : new URLSearchParams({ period: "last-month" });
	const { query: asked, errors: wrong } = readReportQuery(begun, today, settings.WEEK_START);
	const { from, to, period } = asked;
	const query: ReportQuery = { by: "member", from, to, ...(period && { period }) };
	const isLong = daysBetween(from, to) >= longest;
	const errors = isLong ? { from: "People are looked at over up to one year." } : wrong;
	const isWrong = errors.from !== undefined || errors.to !== undefined;
	const people = isWrong ? null : await readPeople(db, reader, query, settings.WEEK_START);
	const { UTILISATION_TARGET } = await readSettings(db);
	return {
		...{ query, errors, presets: all, people, sight: sightOf(reader) },
		typed: { from: search.get("from") ?? from, to: search.get("to") ?? to },
		total: people && totalOf(people),
		target: UTILISATION_TARGET / 100,
	};
}

function hasDays(search: URLSearchParams): boolean {
	return ["from", "to", "period"].some((name) => search.has(name));
}

async function readPeople(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	weekStartsOn: number,
): Promise<PersonFigures[]> {
	const keys = { lines: "member" as const, periods: "month" as const };
	const { lines } = await readSums(db, reader, query, keys, weekStartsOn);
	const rows = await db
		.select({ id: members.id, name: members.name })
		.from(members)
		.where(or(isNull(members.deactivatedAt), inArray(members.id, [...lines.keys()])))
		.orderBy(asc(sql`lower(${members.name})`));
	const ids = rows.map(({ id }) => id);
	const [days, kinds, standard] = await Promise.all([
		workDays(db, ids, query.from, query.to),
		hoursByKind(db, ids, query),
		sightOf(reader).fees ? standardFees(db, query) : null,
	]);
	return rows.map(({ id, name }) => ({
		...{ id, name, sums: lines.get(id) ?? nothing },
		available: (days.get(id) ?? []).reduce((sum, { target }) => sum + target, 0),
		standard: standard && (standard.get(id) ?? {}),
		hours: kinds.get(id)?.hours ?? noHours,
		weeksOfTooMuch: kinds.get(id)?.tooMuch.length ?? 0,
	}));
}
