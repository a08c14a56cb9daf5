import type Stripe from "stripe";
import { wholeList } from "../api/list.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { newId } from "../store/ids.ts";
import type { Period } from "./billing-period.ts";
import { blankInvoice } from "./blank-invoice.ts";
import { discountsAt } from "./discounts.ts";
import type { DraftLine } from "./draft-line.ts";
import { lineObject, taxTotal } from "./invoice-line.ts";
import { invoiceTotals } from "./invoice-totals.ts";
import { knowsLocation, taxFor } from "./tax.ts";

export type WantedInvoice = {
	customer: string;
	subscription: Stripe.Subscription | null;
	reason: NonNullable<Stripe.Invoice["billing_reason"]>;
	currency: string;
	lines: DraftLine[];
	discounts: string[];
	isTaxed: boolean;
	period: Period;
	at: number;
	metadata?: Stripe.Metadata;
	description?: string | null;
	daysUntilDue?: number | null;
	collection?: Stripe.Invoice["collection_method"];
	prorationDate?: number;
};

/** A draft with its lines and totals, not stored yet. */
export function invoiceObject(sandbox: Sandbox, wanted: WantedInvoice): Stripe.Invoice {
	const id = newId("in");
	const tax = wanted.isTaxed ? taxFor(sandbox, wanted.customer) : null;
	const totals = invoiceTotals(
		wanted.lines.map(({ amount, price }) => ({
			amount,
			product: idOf(price.product),
			isDiscountable: true,
			isTaxIncluded: price.tax_behavior === "inclusive",
		})),
		discountsAt(sandbox, wanted.discounts, wanted.at),
		tax?.percent ?? 0,
	);
	const about = { currency: wanted.currency, metadata: wanted.subscription?.metadata ?? {} };
	const lines = wanted.lines.map((line, index) =>
		lineObject(id, about, line, totals.lines[index], tax),
	);
	const { subtotal, total, taxAdded, taxIncluded } = totals;
	const net = total - taxAdded - taxIncluded;
	return {
		...blankInvoice(sandbox, id, wanted),
		amount_due: Math.max(total, 0),
		amount_remaining: Math.max(total, 0),
		automatic_tax: automaticTax(sandbox, wanted),
		discounts: wanted.discounts,
		lines: wholeList(lines, `/v1/invoices/${id}/lines`),
		subtotal,
		subtotal_excluding_tax: subtotal - taxIncluded,
		total,
		total_discount_amounts: totals.discounts,
		total_excluding_tax: net,
		total_taxes: tax ? [taxTotal(tax, taxAdded + taxIncluded, net, taxIncluded !== 0)] : [],
	};
}

function automaticTax(
	sandbox: Sandbox,
	{ isTaxed, customer }: WantedInvoice,
): Stripe.Invoice.AutomaticTax {
	const status = knowsLocation(sandbox, customer) ? "complete" : "requires_location_inputs";
	return {
		disabled_reason: null,
		enabled: isTaxed,
		liability: isTaxed ? { type: "self" } : null,
		provider: isTaxed ? "stripe" : null,
		status: isTaxed ? status : null,
	};
}

/** The subscription an invoice is for, since 2025-03 under its parent. */
export function subscriptionOf(
	{ store }: Sandbox,
	invoice: Stripe.Invoice,
): Stripe.Subscription | null {
	const named = invoice.parent?.subscription_details?.subscription;
	return (named && store.get("subscription", idOf(named))) || null;
}
