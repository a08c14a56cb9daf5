import { and, eq, gte, isNull, lte } from "drizzle-orm";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { Permission } from "#app/modules/members/permission-catalogue.ts";
import { whoMay } from "#app/request/who-may.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";
import { reportingLines, standIns } from "#db/tenant/timesheets.ts";
import type { DecisionFacts } from "./who-decides.ts";

/** What deciding rests on today, in the workspace's zone: asked anew for each decision. */
export async function decisionFacts(
	db: TenantDb,
	permission: Permission,
	today: CalendarDate,
): Promise<DecisionFacts> {
	const [may, lines, away] = await Promise.all([
		db
			.select({ id: members.id })
			.from(members)
			.leftJoin(roles, eq(roles.id, members.customRoleId))
			.where(whoMay(permission)),
		db
			.select({ memberId: reportingLines.memberId, managerId: reportingLines.managerId })
			.from(reportingLines),
		db
			.select({ memberId: standIns.memberId, standInId: standIns.standInId })
			.from(standIns)
			.where(
				and(isNull(standIns.endedAt), lte(standIns.firstDay, today), gte(standIns.lastDay, today)),
			),
	]);
	return {
		may: new Set(may.map(({ id }) => id)),
		managerOf: new Map(lines.map(({ memberId, managerId }) => [memberId, managerId])),
		standIns: away,
	};
}
