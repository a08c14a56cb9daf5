import { and, desc, eq, inArray } from "drizzle-orm";
import { formatMoney } from "#app/lib/money.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { visibleTo } from "#app/modules/grants/can.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { members } from "#db/tenant/members.ts";
import { projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { RateKind } from "./rate.ts";

const most = 5;

/** The newest time that came to what it does by one of these rates, of that whose hours the reader may see. */
export async function lateEntries(
	{ db, member, tenant }: Pick<MemberArgs, "db" | "member" | "tenant">,
	kind: RateKind,
	rates: readonly { readonly id: string }[],
) {
	if (rates.length === 0) return [];
	const writing = writingFor(member, tenant);
	const isBilled = kind === "billed";
	const ids = rates.map(({ id }) => id);
	const rows = await db
		.select({
			id: timeEntries.id,
			date: timeEntries.date,
			person: members.name,
			project: projects.name,
			task: tasks.name,
			minutes: isBilled ? timeEntries.billedMinutes : timeEntries.minutes,
			minor: isBilled ? timeEntries.feeMinor : timeEntries.costMinor,
			currency: isBilled ? timeEntries.feeCurrency : timeEntries.costCurrency,
		})
		.from(timeEntries)
		.innerJoin(members, eq(members.id, timeEntries.memberId))
		.innerJoin(projects, eq(projects.id, timeEntries.projectId))
		.innerJoin(tasks, eq(tasks.id, timeEntries.taskId))
		.where(
			and(
				inArray(isBilled ? timeEntries.rateId : timeEntries.costRateId, ids),
				visibleTo(member, "team-time:read", "project", timeEntries.projectId),
			),
		)
		.orderBy(desc(timeEntries.date), desc(timeEntries.id))
		.limit(most);
	return rows.map(({ minor, currency, minutes, ...row }) => ({
		...{ ...row, minutes: minutes ?? 0 },
		amount: minor === null || currency === null ? null : formatMoney(minor, currency, writing),
	}));
}
