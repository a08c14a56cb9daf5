import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { emptyTrash } from "../empty-trash.server.ts";

/** POST removes what lies in the trash for good. */
export const action = asResource(tenantAction({ permission: "storage:manage" }, emptyTrash));
