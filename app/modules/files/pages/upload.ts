import { tenantActionInSteps } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { uploadAction } from "../upload-action.server.ts";

/** POST adds files to an object. */
export const action = asResource(
	tenantActionInSteps({ access: "member", support: "refused" }, uploadAction),
);
