import { redirect } from "@remix-run/node";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { keepAsItIs } from "../change-plan.server.ts";
import { heldBy } from "../held.server.ts";
import { recordEnd } from "../record-plan.server.ts";

const rule = { permission: "plan:read", whileLocked: true } as const;

export const loader = tenantLoader(rule, () => redirect("/plan"));

/** Takes back a change, or an end, that waits for the period to be over. */
export const action = asResource(
	tenantActionInSteps(rule, async (args) => {
		await keepAsItIs(args.services, await heldBy(args));
		await recordEnd(args, "plan:keep");
		return redirectWithFlash("/plan", { text: "Everything goes on as it is." }, args);
	}),
);
