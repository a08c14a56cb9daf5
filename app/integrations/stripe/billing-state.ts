/** What our own metadata say of a price: which plan, or which add-on, it is of. */
export type PriceLabels = {
	readonly plan: string | null;
	readonly planVersion: number | null;
	readonly addOn: string | null;
};

export type BillingItem = PriceLabels & {
	readonly id: string;
	readonly priceId: string;
	readonly lookupKey: string | null;
	readonly interval: string | null;
	/** In capitals. */
	readonly currency: string;
	readonly quantity: number;
};

/** The states of a subscription (Stripe, "The Subscription object", `status`). */
export type BillingStatus =
	| "incomplete"
	| "incomplete_expired"
	| "trialing"
	| "active"
	| "past_due"
	| "unpaid"
	| "canceled"
	| "paused";

export type BillingSubscription = {
	readonly id: string;
	readonly status: BillingStatus;
	readonly items: readonly BillingItem[];
	readonly periodStart: Date | null;
	readonly periodEnd: Date | null;
	readonly trialEndsAt: Date | null;
	readonly cancelAt: Date | null;
	readonly endedAt: Date | null;
	readonly discount: Discount | null;
	/** The phase of its schedule that comes next. */
	readonly next: { readonly at: Date; readonly items: readonly Omit<BillingItem, "id">[] } | null;
	readonly scheduleId: string | null;
};

/** What an invoice is lowered by. */
export type Discount = {
	/** As the payer knows it: the code they typed, else the coupon's name. */
	readonly name: string;
	/** One of the two; neither where Stripe does not say. */
	readonly percentOff: number | null;
	/** Minor units of `currency`, which is in capitals. */
	readonly amountOff: number | null;
	readonly currency: string | null;
	readonly duration: "once" | "repeating" | "forever" | null;
	/** For how many months, where it repeats. */
	readonly months: number | null;
};

export type Card = {
	readonly brand: string;
	readonly last4: string;
	readonly expMonth: number;
	readonly expYear: number;
};

/** An invoice that waits for its payment. */
export type OpenInvoice = {
	readonly subscriptionId: string | null;
	readonly finalizedAt: Date | null;
	/** Where the payer can pay it. */
	readonly url: string | null;
	/** It waits for the payer's bank (3-D Secure). */
	readonly needsAction: boolean;
	/** A period that has begun, and that the card did not pay. */
	readonly isFailedRenewal: boolean;
};

/** All that Stripe knows of one customer and that we keep, in our own words. */
export type BillingState = {
	readonly customerId: string;
	/** The one that counts: what is alive before what has ended, then the newest. */
	readonly subscription: BillingSubscription | null;
	/** More than one is a mistake that costs the customer money. */
	readonly aliveCount: number;
	readonly card: Card | null;
	/** Oldest first. */
	readonly openInvoices: readonly OpenInvoice[];
};
