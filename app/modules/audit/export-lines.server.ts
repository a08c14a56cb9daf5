import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { auditFile, mostInFile } from "./audit-file.ts";
import { type AuditQuery, readAuditQuery } from "./audit-query.ts";
import { keptFor } from "./kept.ts";
import { inWords, type LineInWords } from "./lines-in-words.server.ts";
import { readLines } from "./read-lines.server.ts";
import { recordAudit } from "./record.server.ts";

/** Read and put into words at a time. */
const batch = 1_000;

/** What the page of the same address shows, whole up to `mostInFile`, as CSV; that somebody took it is a line itself. */
export async function exportLines(args: MemberArgs): Promise<string> {
	const { db, tenant, member, url, context } = args;
	const { query } = readAuditQuery(url.searchParams);
	const zone = member.timeZone ?? tenant.timeZone;
	const lines = await allLines(args, query, zone);
	await recordAudit(
		db,
		{ kind: "member", id: member.id, requestId: context.requestId },
		{
			...{ action: "audit:export", objectType: "audit" },
			after: { lines: lines.length, narrowed: url.search.slice(1) },
		},
	);
	return auditFile(lines, zone);
}

async function allLines(
	{ db, tenant, member, now }: MemberArgs,
	query: AuditQuery,
	zone: string,
): Promise<LineInWords[]> {
	const { since } = keptFor(tenant, now);
	const writing = writingFor(member, tenant);
	const lines: LineInWords[] = [];
	let before: string | null = null;
	do {
		const stored = await readLines(db, { ...query, before }, { zone, since, limit: batch });
		lines.push(...(await inWords(db, stored, { zone, now, writing })));
		before = stored.length === batch ? (stored.at(-1)?.id ?? null) : null;
	} while (before !== null && lines.length < mostInFile);
	return lines;
}
