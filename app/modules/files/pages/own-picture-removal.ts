import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { removeOwnPicture } from "../picture-action.server.ts";

/** POST takes it away: the initials stand there again. */
export const action = asResource(tenantAction({ access: "member" }, removeOwnPicture));
