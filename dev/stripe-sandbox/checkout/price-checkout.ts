import type Stripe from "stripe";
import { wholeList } from "../api/list.ts";
import { priceOf, productName } from "../billing/draft-line.ts";
import { previewStart } from "../billing/preview-invoice.ts";
import { knowsLocation } from "../billing/tax.ts";
import { nowFor } from "../clock.ts";
import { idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";
import { passerBy } from "./passer-by.ts";
import { startFromCheckout } from "./start-from-checkout.ts";

/** Works out what a session comes to, as its discounts and the customer's address stand now. */
export function priceCheckout(
	sandbox: Sandbox,
	session: Stripe.Checkout.Session,
): Stripe.Checkout.Session {
	if (session.mode !== "subscription") return session;
	const invoice = firstInvoice(sandbox, session);
	const items = demand(sandbox, "sandbox.checkout", session.id).items.map(
		({ price, quantity }, index) =>
			lineItem(sandbox, demand(sandbox, "price", price), quantity, invoice.lines.data[index]),
	);
	const sum = (amounts: { amount: number }[] | null) =>
		(amounts ?? []).reduce((total, { amount }) => total + amount, 0);
	const customer = idOrNull(session.customer);
	return sandbox.store.put<Stripe.Checkout.Session>({
		...session,
		amount_subtotal: invoice.subtotal,
		amount_total: invoice.total,
		automatic_tax: {
			...session.automatic_tax,
			...(session.automatic_tax.enabled && customer && knowsLocation(sandbox, customer)
				? { status: "complete" }
				: {}),
		},
		currency: invoice.currency,
		line_items: wholeList(items, `/v1/checkout/sessions/${session.id}/line_items`),
		total_details: {
			amount_discount: sum(invoice.total_discount_amounts),
			amount_shipping: 0,
			amount_tax: sum(invoice.total_taxes),
		},
	});
}

/** Nothing stays of it: it is made for its sums, if need be for somebody who is not a customer yet. */
function firstInvoice(sandbox: Sandbox, session: Stripe.Checkout.Session): Stripe.Invoice {
	return sandbox.store.pretend(() => {
		const customer = idOrNull(session.customer) ?? sandbox.store.put(passerBy(sandbox, session)).id;
		const now = nowFor(sandbox, customer);
		const start = startFromCheckout(sandbox, session, {
			customer,
			card: null,
			now,
			isConfirmed: false,
		});
		return previewStart(sandbox, start);
	});
}

function lineItem(
	sandbox: Sandbox,
	price: Stripe.Price,
	quantity: number,
	line: Stripe.InvoiceLineItem | undefined,
): Stripe.LineItem {
	const subtotal = line?.amount ?? priceOf({ price, quantity });
	const discount = (line?.discount_amounts ?? []).reduce((sum, { amount }) => sum + amount, 0);
	const tax = (line?.taxes ?? []).reduce((sum, { amount }) => sum + amount, 0);
	return {
		id: newId("li"),
		object: "item",
		adjustable_quantity: null,
		amount_discount: discount,
		amount_subtotal: subtotal,
		amount_tax: tax,
		amount_total: subtotal - discount + tax,
		currency: price.currency,
		description: productName(sandbox, price),
		metadata: {},
		price,
		quantity,
	};
}
