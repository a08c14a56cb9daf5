import { redirect } from "@remix-run/node";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { heldBy } from "../held.server.ts";
import { askStripe, paymentsOf } from "../payments.server.ts";

const rule = { permission: "plan:read", whileLocked: true } as const;

export const loader = tenantLoader(rule, () => redirect("/plan"));

/** On to Stripe's page for cards, address, tax numbers and receipts. */
export const action = asResource(
	tenantActionInSteps(rule, async (args) => {
		const { services, tenant } = args;
		const { customerId } = await heldBy(args);
		const back = `${tenantOrigin(services.env.BASE_ORIGIN, tenant)}/plan/return`;
		const page = await askStripe(paymentsOf(services).openPortal(customerId, back));
		return redirect(page, { status: 303 });
	}),
);
