/** What the columns of the mirror are called. */
const words: Readonly<Record<string, string>> = {
	subscriptionId: "Subscription",
	status: "Status",
	plan: "Plan",
	planVersion: "Plan’s version",
	billing: "Paid",
	currency: "Currency",
	seats: "Seats",
	addOns: "Add-ons",
	periodStart: "Period from",
	periodEnd: "Period until",
	trialEndsAt: "Trial until",
	cancelAt: "Ends on",
	endedAt: "Ended",
	pastDueSince: "Late since",
	scheduled: "Scheduled",
	discount: "Discount",
	cardBrand: "Card",
	cardLast4: "Card’s last digits",
	cardExpMonth: "Card’s month",
	cardExpYear: "Card’s year",
	needsAction: "Waits for the bank",
};

export function driftWords(field: string): string {
	return words[field] ?? field;
}
