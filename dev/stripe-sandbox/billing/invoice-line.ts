import Stripe from "stripe";
import { idOf } from "../reference.ts";
import { newId } from "../store/ids.ts";
import type { DraftLine } from "./draft-line.ts";
import type { LineTotals } from "./invoice-totals.ts";
import type { TaxRule } from "./tax.ts";

/** A sum of tax with its rule. */
export function taxTotal(
	tax: TaxRule,
	amount: number,
	taxable: number,
	isIncluded: boolean,
): Stripe.Invoice.TotalTax {
	return {
		amount,
		tax_behavior: isIncluded ? "inclusive" : "exclusive",
		tax_rate_details: { tax_rate: tax.rate },
		taxability_reason: tax.reason,
		taxable_amount: taxable,
		type: "tax_rate_details",
	};
}

/** A line with what its discounts and tax came to. */
export function lineObject(
	invoice: string,
	{ currency, metadata }: { currency: string; metadata: Stripe.Metadata },
	line: DraftLine,
	totals: LineTotals | undefined,
	tax: TaxRule | null,
): Stripe.InvoiceLineItem {
	const isIncluded = line.price.tax_behavior === "inclusive";
	return {
		id: newId("il"),
		object: "line_item",
		amount: line.amount,
		currency,
		description: line.description,
		discount_amounts: totals?.discounts ?? [],
		discountable: true,
		discounts: totals?.discounts.map(({ discount }) => discount) ?? [],
		invoice,
		livemode: false,
		metadata,
		parent: parentOf(line),
		period: line.period,
		pretax_credit_amounts: [],
		pricing: {
			price_details: { price: line.price.id, product: idOf(line.price.product) },
			type: "price_details",
			unit_amount_decimal: line.price.unit_amount_decimal,
		},
		quantity: line.quantity,
		quantity_decimal: Stripe.Decimal.from(line.quantity),
		subscription: line.subscription,
		subtotal: line.amount,
		taxes: tax && totals ? [taxTotal(tax, totals.tax, totals.taxable, isIncluded)] : [],
	};
}

function parentOf(line: DraftLine): Stripe.InvoiceLineItem.Parent {
	const shared = {
		proration: line.isProration,
		proration_details: line.isProration ? { credited_items: null } : null,
		subscription: line.subscription,
	};
	if (line.subscriptionItem) {
		const details = {
			...shared,
			invoice_item: line.invoiceItem,
			subscription_item: line.subscriptionItem,
		};
		return {
			invoice_item_details: null,
			subscription_item_details: details,
			type: "subscription_item_details",
		};
	}
	return {
		invoice_item_details: { ...shared, invoice_item: line.invoiceItem ?? "" },
		subscription_item_details: null,
		type: "invoice_item_details",
	};
}
