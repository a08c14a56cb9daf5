import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { countUnread } from "../list.server.ts";

/** How many are not read, for the bell. */
export const loader = asResource(
	tenantLoader({ access: "member" }, async ({ db, member }) =>
		Response.json(
			{ unread: await countUnread(db, member.id) },
			{ headers: { "Cache-Control": "private, no-store" } },
		),
	),
);
