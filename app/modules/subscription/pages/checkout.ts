import { redirect } from "@remix-run/node";
import { countSeats } from "#app/modules/entitlements/seats.server.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { Problem } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { readBilling } from "../billing.server.ts";
import { checkoutPage } from "../buy.server.ts";
import { billingCurrency } from "../plans.ts";
import { readPlanChoice } from "../read-plan-choice.ts";

const rule = { permission: "plan:read", whileLocked: true } as const;

export const loader = tenantLoader(rule, () => redirect("/plan"));

/** On to Stripe's page, with what was chosen. Who has a subscription changes that one instead. */
export const action = asResource(
	tenantActionInSteps(rule, async (args) => {
		const { step, services, tenant, member, request, now } = args;
		const { members, invitations } = await step((db) => countSeats(db, now));
		const used = Math.max(1, members + invitations);
		const { chosen, billing } = await readBilling(services.database.public, tenant);
		if (billing && billing.status !== "canceled") return redirect("/plan", { status: 303 });
		const form = await request.formData();
		const { choice, errors } = readPlanChoice(form, { ...chosen, seats: used, addOns: [] }, used);
		if (Object.keys(errors).length > 0) throw new Problem("form.unknown", "Choose again.");
		const purchase = {
			payer: { id: tenant.id, name: tenant.name, email: member.email },
			choice,
			currency: billing?.currency ?? billingCurrency(tenant.currency),
			trialEndsAt: tenant.trialEndsAt,
			origin: tenantOrigin(services.env.BASE_ORIGIN, tenant),
		};
		return redirect(await checkoutPage(services, purchase, now), { status: 303 });
	}),
);
