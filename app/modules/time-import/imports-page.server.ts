import { desc, eq } from "drizzle-orm";
import { minuteText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { members } from "#db/tenant/members.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { sourceLabel } from "./detect.ts";
import { readOutcome } from "./outcome.ts";

/** Imports on the page. */
const shown = 50;

/** The imports that there were, newest first. */
export async function importsPage({ db, member, tenant, now }: MemberArgs) {
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const rows = await db
		.select({
			...{ id: timeImports.id, fileName: timeImports.fileName, source: timeImports.source },
			...{
				state: timeImports.state,
				outcome: timeImports.outcome,
				createdAt: timeImports.createdAt,
			},
			by: members.name,
		})
		.from(timeImports)
		.innerJoin(members, eq(members.id, timeImports.memberId))
		.orderBy(desc(timeImports.createdAt))
		.limit(shown);
	return {
		imports: rows.map(({ outcome, createdAt, source, ...row }) => {
			const { result } = readOutcome(outcome);
			return {
				...row,
				source: sourceLabel(source),
				at: minuteText(createdAt, now, zone, writing),
				entries: result?.entries ?? null,
				minutes: result?.minutes ?? null,
			};
		}),
	};
}
