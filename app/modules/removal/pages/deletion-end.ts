import { redirect } from "@remix-run/node";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { keepWorkspace } from "../keep-workspace.server.ts";

const path = "/settings/deletion";
const rule = {
	permission: "workspace:remove",
	...{ whileLocked: true, whileSuspended: true },
} as const;

export const loader = tenantLoader(rule, () => redirect(path));

/** An owner keeps the workspace after all. */
export const action = asResource(
	tenantActionInSteps(rule, async (args) => {
		await keepWorkspace(args);
		return redirectWithFlash(path, { text: "The workspace is kept." }, args);
	}),
);
