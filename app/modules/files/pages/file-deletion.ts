import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { trashAction } from "../trash-action.server.ts";

/** POST puts a file into the trash; the next page offers to bring it back. */
export const action = asResource(
	tenantAction({ access: "member", support: "refused" }, trashAction),
);
