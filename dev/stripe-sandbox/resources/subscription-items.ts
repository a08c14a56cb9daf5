import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { noSuch } from "../api/problem.ts";
import type { ItemChange } from "../billing/change-items.ts";
import { changeSubscription } from "../billing/change-subscription.ts";
import { nowFor } from "../clock.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import * as shared from "./subscription-parameters.ts";

const money = {
	payment_behavior: shared.paymentBehavior.optional(),
	proration_behavior: shared.prorationBehavior.optional(),
	proration_date: given.timestamp.optional(),
};

const creation = z.strictObject({
	...money,
	metadata: given.metadata.optional(),
	price: given.text,
	quantity: given.count.optional(),
	subscription: given.text,
});

const change = z.strictObject({
	...money,
	metadata: given.metadata.optional(),
	off_session: given.flag.optional(),
	price: given.text.optional(),
	quantity: given.count.optional(),
});

export const subscriptionItems = [
	endpoint("POST /v1/subscription_items", creation, ({ sandbox, given: wanted }) => {
		const before = demand(sandbox, "subscription", wanted.subscription, "subscription");
		const price = shared.demandPrice(sandbox, wanted.price, "price");
		const { quantity, metadata } = wanted;
		const item = { price, quantity, metadata: mergeMetadata({}, metadata), isDeleted: false };
		const after = applyTo(sandbox, before, item, wanted);
		return after.items.data.at(-1) ?? after;
	}),
	endpoint(
		"GET /v1/subscription_items/:id",
		given.none,
		({ sandbox, id }) => find(sandbox, id).item,
	),
	endpoint("POST /v1/subscription_items/:id", change, ({ sandbox, id, given: wanted }) => {
		const { subscription, item } = find(sandbox, id);
		const price = wanted.price ? shared.demandPrice(sandbox, wanted.price, "price") : undefined;
		const metadata = mergeMetadata(item.metadata, wanted.metadata);
		applyTo(
			sandbox,
			subscription,
			{ id, price, quantity: wanted.quantity, metadata, isDeleted: false },
			wanted,
		);
		return find(sandbox, id).item;
	}),
	endpoint(
		"DELETE /v1/subscription_items/:id",
		z.strictObject(money),
		({ sandbox, id, given: wanted }) => {
			applyTo(sandbox, find(sandbox, id).subscription, { id, isDeleted: true }, wanted);
			return {
				id,
				object: "subscription_item",
				deleted: true,
			} satisfies Stripe.DeletedSubscriptionItem;
		},
	),
	endpoint(
		"GET /v1/subscription_items",
		z.strictObject({ ...given.listShape, subscription: given.text }),
		({ sandbox, given: wanted, path }) => {
			const { items } = demand(sandbox, "subscription", wanted.subscription, "subscription");
			return listPage(items.data.toReversed(), wanted, path);
		},
	),
];

type Money = Pick<
	z.output<typeof change>,
	"payment_behavior" | "proration_behavior" | "proration_date"
>;

function applyTo(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	item: ItemChange,
	{ payment_behavior, proration_behavior, proration_date }: Money,
): Stripe.Subscription {
	const now = nowFor(sandbox, idOf(before.customer));
	shared.checkProrationDate(before, proration_date);
	return changeSubscription(sandbox, before, {
		wanted: {
			items: [item],
			prorates: proration_behavior !== "none",
			prorationDate: proration_date ?? now,
			restarts: false,
			trialEnd: null,
		},
		invoicesNow: proration_behavior === "always_invoice",
		paymentBehavior: payment_behavior ?? "allow_incomplete",
	});
}

function find({ store }: Sandbox, id: string) {
	for (const subscription of store.all("subscription")) {
		const item = subscription.items.data.find((one) => one.id === id);
		if (item) return { subscription, item };
	}
	throw noSuch("subscription item", id);
}
