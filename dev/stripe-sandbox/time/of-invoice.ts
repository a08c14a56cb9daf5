import type Stripe from "stripe";
import { collect, finalizeAndCollect } from "../billing/collect.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Happening } from "./happening.ts";

/** A draft is made final after its hour; a failed payment is tried again on its day. */
export function happeningsOfInvoice(sandbox: Sandbox, one: Stripe.Invoice): Happening[] {
	const finalizes = one.automatically_finalizes_at;
	if (one.status === "draft" && one.auto_advance && finalizes !== null) {
		return [{ at: finalizes, order: 6, run: () => finalizeAndCollect(sandbox, one) }];
	}
	const retries = one.next_payment_attempt;
	const isOwed = one.status === "open" && one.collection_method === "charge_automatically";
	if (!isOwed || retries === null) return [];
	return [{ at: retries, order: 7, run: () => collect(sandbox, one) }];
}
