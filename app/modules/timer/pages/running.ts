import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { readTimer } from "../read-timer.server.ts";

/** What runs, for the frame of every page: another device may have started or stopped it. */
export const loader = asResource(
	tenantLoader({ permission: "time-entry:capture", feature: "time" }, async ({ db, member, now }) =>
		Response.json(
			{ running: await readTimer(db, member), now },
			{ headers: { "Cache-Control": "private, no-store" } },
		),
	),
);
