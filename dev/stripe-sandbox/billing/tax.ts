import type Stripe from "stripe";
import type { Sandbox } from "../sandbox.ts";

export type TaxRule = {
	percent: number;
	reason: "standard_rated" | "not_collecting" | "reverse_charge" | "customer_exempt";
	rate: string;
};

/** Standard rates, percent, of the countries that our customers are in. Stripe Tax knows more than this. */
const standardRates: Record<string, number> = {
	AT: 20,
	BE: 21,
	BW: 14,
	DE: 19,
	ES: 21,
	FR: 20,
	GB: 20,
	IE: 23,
	IT: 22,
	KE: 16,
	NA: 15,
	NL: 21,
	PT: 23,
	ZA: 15,
};

const noTax: TaxRule = { percent: 0, reason: "not_collecting", rate: "txr_sandbox_none" };

/** The tax on what a customer buys, by the country of their address. A business elsewhere accounts for its own. */
export function taxFor({ store }: Sandbox, customer: string): TaxRule {
	const owner = store.get("customer", customer);
	const country = owner?.address?.country ?? null;
	const percent = country ? standardRates[country] : undefined;
	if (!owner || !country || percent === undefined) return noTax;
	const rate = `txr_sandbox_${country.toLowerCase()}`;
	const exemption = exemptionOf(owner, country, hasTaxId(store.all("tax_id"), customer));
	return exemption
		? { percent: 0, reason: exemption, rate }
		: { percent, reason: "standard_rated", rate };
}

function exemptionOf(owner: Stripe.Customer, country: string, isBusiness: boolean) {
	if (owner.tax_exempt === "exempt") return "customer_exempt";
	if (owner.tax_exempt === "reverse") return "reverse_charge";
	return isBusiness && country !== "ZA" ? "reverse_charge" : null;
}

function hasTaxId(taxIds: Stripe.TaxId[], customer: string): boolean {
	return taxIds.some((one) => one.customer === customer);
}

/** Whether automatic tax has what it needs. */
export function knowsLocation({ store }: Sandbox, customer: string): boolean {
	return Boolean(store.get("customer", customer)?.address?.country);
}
