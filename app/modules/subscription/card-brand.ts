/** What a card calls itself, by Stripe’s name of its brand. */
export function brandName(brand: string): string {
	return brandNames[brand] ?? "Card";
}

const brandNames: Readonly<Record<string, string>> = {
	amex: "American Express",
	diners: "Diners Club",
	mastercard: "Mastercard",
	visa: "Visa",
};
