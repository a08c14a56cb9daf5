import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { showLogo } from "../show-picture.server.ts";

/** The workspace's logo, and nothing else of it, for everybody. */
export const loader = asResource(
	tenantLoader({ access: "public", whileSuspended: true, support: "allowed" }, ({ db, services }) =>
		showLogo(db, services.storage),
	),
);
