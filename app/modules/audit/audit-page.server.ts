import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDate, weekdayName } from "#app/lib/date-text.ts";
import { clockText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { auditSearch, readAuditQuery } from "./audit-query.ts";
import { keptFor } from "./kept.ts";
import { inWords, type LineInWords } from "./lines-in-words.server.ts";
import { readLines } from "./read-lines.server.ts";
import { recordNames } from "./record-names.server.ts";

/** Lines on a page. */
const perPage = 50;

/** Names to choose from; whoever has more people types the name under About. */
const mostPeople = 1_000;

type PageArgs = Pick<MemberArgs, "db" | "tenant" | "member" | "url" | "now">;

/** The history as its address asks for it. */
export async function auditPage({ db, tenant, member, url, now }: PageArgs) {
	const { query, typed, errors } = readAuditQuery(url.searchParams);
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const { since, ...kept } = keptFor(tenant, now);
	const stored = await readLines(db, query, { zone, since, limit: perPage + 1 });
	const lines = await inWords(db, stored.slice(0, perPage), { zone, now, writing });
	const last = stored.length > perPage ? lines.at(-1) : undefined;
	return {
		...{ query, typed, errors, kept, zone },
		days: byDay(lines, zone, writing),
		people: await peopleOf(db),
		record: query.record === "" ? null : await nameOfRecord(db, query.record),
		older: last ? `/audit${auditSearch(query, { before: last.id })}` : null,
		newest: query.before ? `/audit${auditSearch(query, { before: null })}` : null,
		file: `/audit/file${auditSearch(query, { before: null })}`,
	};
}

function byDay(lines: readonly LineInWords[], zone: string, writing: Writing) {
	const dated = lines.map((line) => ({
		...line,
		date: todayIn(zone, line.at),
		time: clockText(line.at, zone, writing),
	}));
	return [...new Set(dated.map(({ date }) => date))].map((date) => ({
		date,
		title: `${weekdayName(date)} ${formatDate(date, writing)}`,
		lines: dated.filter((line) => line.date === date),
	}));
}

function peopleOf(db: TenantDb) {
	return db
		.select({ id: members.id, name: members.name })
		.from(members)
		.orderBy(members.name, members.id)
		.limit(mostPeople);
}

async function nameOfRecord(db: TenantDb, record: string): Promise<string> {
	const line = { actorId: null, objectId: record, before: null, after: null };
	return (await recordNames(db, [line])).get(record)?.name ?? "one record";
}
