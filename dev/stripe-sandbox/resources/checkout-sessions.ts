import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { expireSession } from "../checkout/expire-session.ts";
import { priceCheckout } from "../checkout/price-checkout.ts";
import { sessionObject } from "../checkout/session-object.ts";
import { nowFor, sandboxNow } from "../clock.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";
import * as shared from "./subscription-parameters.ts";

const auto = z.enum(["auto", "never"]);

const creation = z.strictObject({
	allow_promotion_codes: given.flag.optional(),
	automatic_tax: shared.automaticTax.optional(),
	billing_address_collection: z.enum(["auto", "required"]).optional(),
	cancel_url: given.text.optional(),
	client_reference_id: given.text.optional(),
	currency: given.text.optional(),
	customer: given.text.optional(),
	customer_email: given.text.optional(),
	customer_update: z
		.strictObject({ address: auto.optional(), name: auto.optional(), shipping: auto.optional() })
		.optional(),
	discounts: z
		.array(z.strictObject({ coupon: given.text.optional(), promotion_code: given.text.optional() }))
		.optional(),
	expires_at: given.timestamp.optional(),
	line_items: z
		.array(z.strictObject({ price: given.text, quantity: given.count.optional() }))
		.optional(),
	locale: given.text.optional(),
	metadata: given.metadata.optional(),
	mode: z.enum(["payment", "setup", "subscription"]),
	payment_method_collection: z.enum(["always", "if_required"]).optional(),
	payment_method_types: z.array(given.text).optional(),
	subscription_data: z
		.strictObject({
			description: given.text.optional(),
			metadata: given.metadata.optional(),
			trial_end: given.timestamp.optional(),
			trial_period_days: given.count.optional(),
			trial_settings: shared.trialSettings.optional(),
		})
		.optional(),
	success_url: given.text.optional(),
	tax_id_collection: z
		.strictObject({ enabled: given.flag, required: z.enum(["if_supported", "never"]).optional() })
		.optional(),
	ui_mode: z.literal("hosted_page").optional(),
});

export type CheckoutWish = z.output<typeof creation>;

const list = z.strictObject({
	...given.listShape,
	created: given.created,
	customer: given.text.optional(),
	status: z.enum(["complete", "expired", "open"]).optional(),
	subscription: given.text.optional(),
});

export const checkoutSessions = [
	endpoint("POST /v1/checkout/sessions", creation, ({ sandbox, given: wanted }) => {
		check(sandbox, wanted);
		const id = newId("cs_test", 58);
		const at = wanted.customer ? nowFor(sandbox, wanted.customer) : sandboxNow(sandbox);
		checkTimes(wanted, at);
		const data = wanted.subscription_data;
		sandbox.store.put({
			object: "sandbox.checkout",
			id,
			items: (wanted.line_items ?? []).map(({ price, quantity = 1 }) => ({ price, quantity })),
			metadata: mergeMetadata({}, data?.metadata),
			description: data?.description ?? null,
			trialEnd: data?.trial_end ?? null,
			trialDays: data?.trial_period_days ?? null,
			whenTrialEndsWithoutCard:
				data?.trial_settings?.end_behavior.missing_payment_method ?? "create_invoice",
			updates: {
				name: wanted.customer_update?.name === "auto",
				address: wanted.customer_update?.address === "auto",
			},
			attempt: null,
		});
		return priceCheckout(sandbox, sandbox.store.put(sessionObject(sandbox, id, wanted, at)));
	}),
	endpoint("GET /v1/checkout/sessions/:id", given.none, ({ sandbox, id }) =>
		demand(sandbox, "checkout.session", id),
	),
	endpoint(
		"POST /v1/checkout/sessions/:id",
		z.strictObject({ metadata: given.metadata.optional() }),
		({ sandbox, id, given: wanted }) => {
			const before = demand(sandbox, "checkout.session", id);
			const metadata = mergeMetadata(before.metadata, wanted.metadata);
			return sandbox.store.put({ ...before, metadata });
		},
	),
	endpoint("POST /v1/checkout/sessions/:id/expire", given.none, ({ sandbox, id }) =>
		expireSession(sandbox, demand(sandbox, "checkout.session", id)),
	),
	endpoint("GET /v1/checkout/sessions/:id/line_items", z.strictObject(given.listShape), (call) => {
		const { line_items: items } = demand(call.sandbox, "checkout.session", call.id);
		return listPage((items?.data ?? []).toReversed(), call.given, call.path);
	}),
	endpoint("GET /v1/checkout/sessions", list, ({ sandbox, given: wanted, path }) => {
		const found = sandbox.store
			.all("checkout.session")
			.filter((one) => !wanted.customer || one.customer === wanted.customer)
			.filter((one) => !wanted.status || one.status === wanted.status)
			.filter((one) => !wanted.subscription || one.subscription === wanted.subscription);
		return listPage(found, wanted, path);
	}),
];

function check(sandbox: Sandbox, wanted: CheckoutWish): void {
	const owner = wanted.customer ? demand(sandbox, "customer", wanted.customer, "customer") : null;
	if (wanted.mode === "payment")
		throw invalid("The sandbox has no `payment` mode.", { param: "mode" });
	const needed = ["success_url", wanted.mode === "setup" ? "customer" : "line_items"] as const;
	for (const param of needed) if (!wanted[param]) throw missing(param);
	checkUrl("success_url", wanted.success_url);
	checkUrl("cancel_url", wanted.cancel_url);
	excludeEachOther(wanted, "customer", "customer_email");
	excludeEachOther(wanted, "allow_promotion_codes", "discounts");
	(wanted.line_items ?? []).forEach(({ price }, index) => {
		shared.demandPrice(sandbox, price, `line_items[${index}][price]`);
	});
	if (owner) checkUpdates(owner, wanted);
}

const hour = 3600;

/** Checkout wants two days of trial at least, and lives for half an hour to a day. */
function checkTimes(
	{ expires_at: expires, subscription_data: data }: CheckoutWish,
	now: number,
): void {
	if (data?.trial_end !== undefined && data.trial_end < now + 48 * hour) {
		throw invalid("The `trial_end` date has to be at least 2 days in the future.", {
			param: "subscription_data[trial_end]",
		});
	}
	if (expires === undefined) return;
	if (expires < now + hour / 2 || expires > now + 24 * hour) {
		throw invalid(
			"The `expires_at` timestamp must be at least 30 minutes and less than 24 hours from Checkout Session creation.",
			{ param: "expires_at" },
		);
	}
}

function checkUrl(param: "cancel_url" | "success_url", url: string | undefined): void {
	if (url === undefined || URL.canParse(url)) return;
	throw invalid("Not a valid URL", { param, code: "url_invalid" });
}

function excludeEachOther(
	wanted: CheckoutWish,
	one: keyof CheckoutWish,
	other: keyof CheckoutWish,
) {
	if (wanted[one] === undefined || wanted[other] === undefined) return;
	throw invalid(`You may only specify one of these parameters: ${one}, ${other}.`);
}

/** What is typed on the page may overwrite a known customer only by the caller's leave. */
function checkUpdates(owner: Stripe.Customer, wanted: CheckoutWish): void {
	const updates = wanted.customer_update;
	if (wanted.automatic_tax?.enabled && !owner.address?.country && updates?.address !== "auto") {
		throw invalid(
			"Automatic tax calculation in Checkout requires a valid address on the Customer. Add a valid address to the Customer or set either `customer_update[address]` to 'auto' or `customer_update[shipping]` to 'auto' to save the address entered in Checkout to the Customer.",
			{ code: "customer_tax_location_invalid" },
		);
	}
	if (wanted.tax_id_collection?.enabled && updates?.name !== "auto") {
		throw invalid(
			"Tax ID collection requires updating business name on the customer. To enable tax ID collection for an existing customer, please set `customer_update[name]` to `auto`.",
			{ param: "customer_update" },
		);
	}
}

function missing(param: string) {
	return invalid(`Missing required param: ${param}.`, { param, code: "parameter_missing" });
}
