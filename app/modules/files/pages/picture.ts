import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { showPicture } from "../show-picture.server.ts";

/** A member's picture. */
export const loader = asResource(
	tenantLoader({ access: "member", support: "refused" }, ({ db, services, params }) =>
		showPicture(db, services.storage, params.fileId),
	),
);
