import { todayIn } from "#app/lib/calendar-date.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { ownHours } from "../own-hours.server.ts";
import { ownHoursFile } from "../own-hours-file.ts";
import { readOwnPeriod } from "../own-hours-period.ts";

/** One's own hours of some days as CSV; `?from&to`. */
export const loader = asResource(
	tenantLoader(
		{ permission: "time-entry:capture", feature: "time", support: "refused" },
		async ({ db, member, tenant, url, now }) => {
			const period = readOwnPeriod(url.searchParams, todayIn(tenant.timeZone, now));
			if (!period) throw notFound("file");
			return new Response(ownHoursFile(await ownHours(db, member.id, period)), {
				headers: {
					"Content-Type": "text/csv; charset=utf-8",
					"Content-Disposition": `attachment; filename="my-hours-${period.from}-${period.to}.csv"`,
					"Cache-Control": "private, no-store",
				},
			});
		},
	),
);
