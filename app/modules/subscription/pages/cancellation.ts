import { redirect } from "@remix-run/node";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { cancelAtEnd } from "../change-plan.server.ts";
import { heldBy } from "../held.server.ts";

const rule = { permission: "plan:read", whileLocked: true } as const;

export const loader = tenantLoader(rule, () => redirect("/plan"));

/** Ends the subscription with the period that is paid for; until then it can be taken back. */
export const action = asResource(
	tenantActionInSteps(rule, async (args) => {
		await cancelAtEnd(args.services, await heldBy(args));
		const undo = { action: "/plan/resumption", fields: {} };
		const text = "The subscription ends with the period that is paid for.";
		return redirectWithFlash("/plan", { text, undo }, args);
	}),
);
