import { tenantHandler } from "#app/jobs/handler.server.ts";
import { todayIn } from "#app/lib/calendar-date.ts";
import { removalJobs } from "./jobs.ts";
import { tellOwners } from "./owners.server.ts";

export const tellRemovalJob = tenantHandler(
	"tell-removal",
	removalJobs["tell-removal"],
	async (db, { deleteAfter }, { tenant, services }) => {
		if (tenant.deleteAfter?.toISOString() !== deleteAfter) return;
		const day = todayIn(tenant.timeZone, tenant.deleteAfter);
		await tellOwners(db, services, { kind: "soon", day, by: null });
	},
);
