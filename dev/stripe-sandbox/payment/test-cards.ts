/** When a card asks its owner to confirm a payment. */
type Confirms = "never" | "unless-set-up" | "always";

export type TestCard = {
	number: string;
	brand: "visa" | "mastercard" | "amex";
	country: string;
	/** Why it cannot be saved or charged: a decline code; null for one that works. */
	declines: string | null;
	/** Saves like a good card and declines only when charged. */
	savesFirst: boolean;
	confirms: Confirms;
};

const good = {
	brand: "visa",
	country: "US",
	declines: null,
	savesFirst: false,
	confirms: "never",
} as const;

/** Stripe's test cards, by what they do. @see https://docs.stripe.com/testing */
const cards: TestCard[] = [
	{ ...good, number: "4242424242424242" },
	{ ...good, number: "5555555555554444", brand: "mastercard" },
	{ ...good, number: "378282246310005", brand: "amex" },
	{ ...good, number: "4000007100000003", country: "ZA" },
	{ ...good, number: "4000002760000016", country: "DE" },
	{ ...good, number: "4000000000000002", declines: "generic_decline" },
	{ ...good, number: "4000000000009995", declines: "insufficient_funds" },
	{ ...good, number: "4000000000009987", declines: "lost_card" },
	{ ...good, number: "4000000000009979", declines: "stolen_card" },
	{ ...good, number: "4000000000000069", declines: "expired_card" },
	{ ...good, number: "4000000000000127", declines: "incorrect_cvc" },
	{ ...good, number: "4000000000000119", declines: "processing_error" },
	{ ...good, number: "4000000000000341", declines: "generic_decline", savesFirst: true },
	{ ...good, number: "4000002500003155", confirms: "unless-set-up" },
	{ ...good, number: "4000002760003184", confirms: "always" },
	{ ...good, number: "4000000000003220", confirms: "always" },
	{
		...good,
		number: "4000008260003178",
		confirms: "always",
		declines: "insufficient_funds",
		savesFirst: true,
	},
];

export function testCard(number: string): TestCard | undefined {
	const digits = number.replaceAll(/\D/g, "");
	return cards.find((card) => card.number === digits);
}

/** Payment methods that exist in every test mode, by the number behind them. */
export const readyMade: Record<string, string> = {
	pm_card_visa: "4242424242424242",
	pm_card_mastercard: "5555555555554444",
	pm_card_amex: "378282246310005",
	pm_card_za: "4000007100000003",
	pm_card_de: "4000002760000016",
	pm_card_visa_chargeDeclined: "4000000000000002",
	pm_card_chargeDeclined: "4000000000000002",
	pm_card_chargeDeclinedInsufficientFunds: "4000000000009995",
	pm_card_visa_chargeDeclinedInsufficientFunds: "4000000000009995",
	pm_card_chargeDeclinedExpiredCard: "4000000000000069",
	pm_card_chargeDeclinedIncorrectCvc: "4000000000000127",
	pm_card_chargeDeclinedProcessingError: "4000000000000119",
	pm_card_chargeCustomerFail: "4000000000000341",
	pm_card_authenticationRequiredOnSetup: "4000002500003155",
	pm_card_authenticationRequired: "4000002760003184",
	pm_card_threeDSecure2Required: "4000000000003220",
	pm_card_authenticationRequiredChargeDeclinedInsufficientFunds: "4000008260003178",
};

/** Tokens of cards stand for the same numbers: `tok_visa`. */
export function numberOfToken(token: string): string | undefined {
	return readyMade[token.replace(/^tok_/, "pm_card_")];
}
