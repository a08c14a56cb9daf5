import { type Billing, type Currency, currencies } from "#app/modules/subscription/plans.ts";

export type PriceChoice = { billing: Billing; currency: Currency; people: number };

const usual: PriceChoice = { billing: "monthly", currency: "ZAR", people: 12 };
const mostPeople = 5_000;

/** What the address of the pricing page asks for; whatever makes no sense is as usual. */
export function readPriceChoice(search: URLSearchParams): PriceChoice {
	const people = Number.parseInt(search.get("people") ?? "", 10);
	return {
		billing: search.get("billing") === "yearly" ? "yearly" : usual.billing,
		currency: currencies.find((code) => code === search.get("currency")) ?? usual.currency,
		people: people >= 1 && people <= mostPeople ? people : usual.people,
	};
}

/** The address that shows another choice; what is as usual is left out. */
export function priceAddress(choice: PriceChoice): string {
	const search = new URLSearchParams();
	if (choice.billing !== usual.billing) search.set("billing", choice.billing);
	if (choice.currency !== usual.currency) search.set("currency", choice.currency);
	if (choice.people !== usual.people) search.set("people", String(choice.people));
	return search.size > 0 ? `?${search}` : "/pricing";
}
