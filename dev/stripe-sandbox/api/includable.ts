import { hasEnded } from "../billing/has-ended.ts";
import type { Sandbox } from "../sandbox.ts";
import { wholeList } from "./list.ts";

type Included = (sandbox: Sandbox, id: string) => object | null;

/** Fields that show only when a request expands them, by the kind of object they belong to. */
export const includable: Record<string, Record<string, Included>> = {
	customer: {
		subscriptions: ({ store }, id) =>
			wholeList(
				store
					.all("subscription")
					.filter((one) => one.customer === id && !hasEnded(one))
					.reverse(),
				`/v1/customers/${id}/subscriptions`,
			),
		tax_ids: ({ store }, id) =>
			wholeList(
				store.all("tax_id").filter((one) => one.customer === id),
				`/v1/customers/${id}/tax_ids`,
			),
	},
	"checkout.session": {
		line_items: ({ store }, id) => store.get("checkout.session", id)?.line_items ?? null,
	},
	coupon: { applies_to: ({ store }, id) => store.get("coupon", id)?.applies_to ?? null },
	invoice: {
		payments: ({ store }, id) =>
			wholeList(
				store.all("invoice_payment").filter((one) => one.invoice === id),
				`/v1/invoice_payments?invoice=${id}`,
			),
		confirmation_secret: ({ store }, id) => store.get("invoice", id)?.confirmation_secret ?? null,
	},
};
