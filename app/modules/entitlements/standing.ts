/** What the payments say: nothing due, late but still trusted, or late for too long. */
export type Standing = "good" | "grace" | "locked";

/** The states of a subscription (Stripe, "The Subscription object", `status`). */
export const subscriptionStatuses = [
	"incomplete",
	"incomplete_expired",
	"trialing",
	"active",
	"past_due",
	"unpaid",
	"canceled",
	"paused",
] as const;

export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

export type Payments = {
	readonly status: SubscriptionStatus;
	/** When the oldest open invoice was due; also of an active one, when only something newer was paid. */
	readonly pastDueSince: Date | null;
	/** How long a late payer keeps full access: the product's setting GRACE_DAYS. */
	readonly graceDays: number;
};

const day = 24 * 60 * 60 * 1000;

/** When a late payer's grace is over; null when nothing is late. */
export function graceEnd({ status, pastDueSince, graceDays }: Payments): Date | null {
	const isOpen = status === "past_due" || status === "active";
	if (!isOpen || pastDueSince === null) return null;
	return new Date(pastDueSince.getTime() + graceDays * day);
}

/**
 * What a subscription's state means for a workspace; null when it says nothing: a first payment that is not done
 * gives no right and takes none away.
 */
export function standingOf(payments: Payments, now: Date): Standing | null {
	switch (payments.status) {
		case "trialing":
			return "good";
		case "active":
			return payments.pastDueSince === null ? "good" : whileLate(payments, now);
		case "past_due":
			return whileLate(payments, now);
		case "incomplete":
		case "incomplete_expired":
			return null;
		case "unpaid":
		case "canceled":
		case "paused":
			return "locked";
		default:
			return payments.status satisfies never;
	}
}

function whileLate(payments: Payments, now: Date): Standing {
	const end = graceEnd(payments);
	return end !== null && now >= end ? "locked" : "grace";
}
