import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { nowFor } from "../clock.ts";
import { emit } from "../events.ts";
import { defaultConfiguration } from "../portal/configuration-object.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";

const flowData = z.strictObject({
	after_completion: z
		.strictObject({
			hosted_confirmation: z.strictObject({ custom_message: given.text.optional() }).optional(),
			redirect: z.strictObject({ return_url: given.text }).optional(),
			type: z.enum(["hosted_confirmation", "portal_homepage", "redirect"]),
		})
		.optional(),
	subscription_cancel: z.strictObject({ subscription: given.text }).optional(),
	type: z.enum(["payment_method_update", "subscription_cancel"]),
});

type FlowData = z.output<typeof flowData>;

const creation = z.strictObject({
	configuration: given.text.optional(),
	customer: given.text,
	flow_data: flowData.optional(),
	locale: given.text.optional(),
	return_url: given.text.optional(),
});

export const portalSessions = [
	endpoint("POST /v1/billing_portal/sessions", creation, ({ sandbox, given: wanted }) => {
		demand(sandbox, "customer", wanted.customer, "customer");
		const created = nowFor(sandbox, wanted.customer);
		const configuration = wanted.configuration
			? demand(sandbox, "billing_portal.configuration", wanted.configuration, "configuration")
			: defaultConfiguration(sandbox, created);
		const id = newId("bps");
		const made = sandbox.store.put<Stripe.BillingPortal.Session>({
			id,
			object: "billing_portal.session",
			configuration: configuration.id,
			created,
			customer: wanted.customer,
			customer_account: null,
			flow: wanted.flow_data ? flowOf(sandbox, wanted.flow_data, wanted.customer) : null,
			livemode: false,
			locale: wanted.locale ?? null,
			on_behalf_of: null,
			return_url: wanted.return_url ?? configuration.default_return_url,
			url: `${sandbox.origin}/portal/${id}`,
		});
		emit(sandbox, "billing_portal.session.created", made);
		return made;
	}),
];

function flowOf(
	sandbox: Sandbox,
	wanted: FlowData,
	customer: string,
): Stripe.BillingPortal.Session.Flow {
	const { after_completion: after, subscription_cancel: cancel, type } = wanted;
	return {
		after_completion: {
			hosted_confirmation: after?.hosted_confirmation
				? { custom_message: after.hosted_confirmation.custom_message ?? null }
				: null,
			redirect: after?.redirect ?? null,
			type: after?.type ?? "portal_homepage",
		},
		customer_update: null,
		subscription_cancel:
			type === "subscription_cancel"
				? {
						retention: null,
						subscription: ownSubscription(sandbox, cancel?.subscription, customer),
					}
				: null,
		subscription_pause: null,
		subscription_update: null,
		subscription_update_confirm: null,
		type,
	};
}

function ownSubscription(sandbox: Sandbox, id: string | undefined, customer: string): string {
	const param = "flow_data[subscription_cancel][subscription]";
	if (!id) throw invalid(`Missing required param: ${param}.`, { param, code: "parameter_missing" });
	const found = demand(sandbox, "subscription", id, param);
	if (found.customer === customer) return id;
	throw invalid("The subscription does not belong to the customer of this session.", { param });
}
