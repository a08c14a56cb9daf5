import { redirect } from "@remix-run/node";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { cancelAtEnd } from "../change-plan.server.ts";
import { heldBy } from "../held.server.ts";
import { recordEnd } from "../record-plan.server.ts";

const rule = { permission: "plan:read", whileLocked: true } as const;

export const loader = tenantLoader(rule, () => redirect("/plan"));

/** Ends the subscription with the period that is paid for; until then it can be taken back. */
export const action = asResource(
	tenantActionInSteps(rule, async (args) => {
		const held = await heldBy(args);
		await cancelAtEnd(args.services, held);
		await recordEnd(args, "plan:cancel");
		const undo = { action: "/plan/resumption", fields: {} };
		const end = held.billing.isPaidFor ? "period that is paid for" : "trial";
		const text = `The subscription ends with the ${end}.`;
		return redirectWithFlash("/plan", { text, undo }, args);
	}),
);
