import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { downloadCopy } from "../download-copy.server.ts";

/** A copy of everything, as a zip, for owners while it is kept. */
export const loader = asResource(
	tenantLoader(
		{
			permission: "data:export",
			recentlyProven: "from-page",
			...{ support: "refused", whileSuspended: true },
		},
		downloadCopy,
	),
);
