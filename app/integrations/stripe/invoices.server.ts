import type Stripe from "stripe";
import { moment } from "./values.ts";

export type PastInvoice = {
	readonly id: string;
	readonly number: string;
	readonly at: Date;
	readonly state: "paid" | "open" | "failed" | "void";
	/** Minor units, tax included. */
	readonly total: bigint;
	/** In capitals. */
	readonly currency: string;
	/** Stripe's page of it, with receipt and PDF. */
	readonly url: string | null;
};

/** The customer's newest two dozen invoices, newest first; drafts are left out. */
export async function listInvoices(sdk: Stripe, customerId: string): Promise<PastInvoice[]> {
	const { data } = await sdk.invoices.list({ customer: customerId, limit: 24 });
	return data
		.filter(({ status }) => status !== "draft")
		.map((invoice) => ({
			id: invoice.id,
			number: invoice.number ?? invoice.id,
			at: moment(invoice.created),
			state: stateOf(invoice),
			total: BigInt(invoice.total),
			currency: invoice.currency.toUpperCase(),
			url: invoice.hosted_invoice_url ?? null,
		}));
}

function stateOf({ status, attempt_count: attempts }: Stripe.Invoice): PastInvoice["state"] {
	if (status === "paid") return "paid";
	if (status === "void" || status === "uncollectible") return "void";
	return attempts > 0 ? "failed" : "open";
}
