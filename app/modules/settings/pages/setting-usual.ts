import { tenantActionInSteps } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { backToUsualAction } from "../save-settings-action.server.ts";

/** Takes a setting back to its usual value. */
export const action = asResource(
	tenantActionInSteps({ permission: "setting:manage" }, backToUsualAction),
);
