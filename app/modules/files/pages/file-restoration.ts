import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { restoreAction } from "../trash-action.server.ts";

/** POST brings a file back out of the trash. */
export const action = asResource(
	tenantAction({ access: "member", support: "refused" }, restoreAction),
);
