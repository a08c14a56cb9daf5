import { minuteText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { keptFor } from "./kept.ts";
import { inWords } from "./lines-in-words.server.ts";
import { readLines } from "./read-lines.server.ts";

/** Lines beside a record. */
const newest = 5;

const everything = { who: "", area: "", about: "", from: null, to: null, before: null } as const;

/** The newest that happened to a record, for its page; null for who may not read the history. */
export async function recordHistory(
	{ db, tenant, member, now }: Pick<MemberArgs, "db" | "tenant" | "member" | "now">,
	objectType: string,
	record: string,
) {
	if (!mayDo(member, "audit:read")) return null;
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const { since } = keptFor(tenant, now);
	const query = { ...everything, record };
	const stored = await readLines(db, query, { zone, since, limit: newest, objectType });
	const lines = await inWords(db, stored, { zone, now, writing });
	return {
		all: `/audit?record=${record}`,
		lines: lines.map((line) => ({ ...line, at: minuteText(line.at, now, zone, writing) })),
	};
}
