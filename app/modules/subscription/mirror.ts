import type {
	BillingItem,
	BillingState,
	BillingSubscription,
	OpenInvoice,
} from "#app/integrations/stripe/billing-state.ts";
import type { ScheduledChange, subscriptions } from "#db/public/subscriptions.ts";
import { discountText } from "./discount-text.ts";
import { isFeatureName } from "./features.ts";
import { allPlans, type Billing, currencies, type PlanName } from "./plans.ts";

export type Mirror = Omit<
	typeof subscriptions.$inferInsert,
	"tenantId" | "customerId" | "syncedAt"
>;

type Item = Omit<BillingItem, "id">;
type KnownPlan = {
	readonly plan: PlanName;
	readonly planVersion: number;
	readonly billing: Billing;
};

/**
 * What we keep of a customer: the same for the same state at Stripe, whichever events told of it. A plan that the
 * catalogue does not know is left empty and so grants nothing.
 */
export function mirrorOf({ subscription, card, openInvoices }: BillingState): Mirror {
	const open = openInvoices.filter(({ subscriptionId }) => subscriptionId === subscription?.id);
	const newest = open.at(-1);
	return {
		...(subscription ? subscriptionPart(subscription) : neverBought),
		pastDueSince: subscription && lateSince(subscription, open),
		openInvoiceUrl: newest?.url ?? null,
		needsAction: newest?.needsAction ?? false,
		cardBrand: card?.brand ?? null,
		cardLast4: card?.last4 ?? null,
		cardExpMonth: card?.expMonth ?? null,
		cardExpYear: card?.expYear ?? null,
	};
}

/** Ids of prices that are neither a plan's nor an add-on's of the catalogue. */
export function unknownPrices({ subscription }: BillingState): string[] {
	return (subscription?.items ?? [])
		.filter((item) => !knownPlan(item) && !knownAddOn(item))
		.map(({ priceId }) => priceId);
}

const neverBought = {
	subscriptionId: null,
	status: null,
	periodStart: null,
	periodEnd: null,
	trialEndsAt: null,
	cancelAt: null,
	endedAt: null,
	scheduled: null,
	discount: null,
	...planPart([]),
};

function subscriptionPart(subscription: BillingSubscription) {
	const { id, items, next, scheduleId, discount, ...dates } = subscription;
	return {
		...dates,
		subscriptionId: id,
		scheduled: scheduledChange(next),
		discount: discount && discountText(discount),
		...planPart(items),
	} satisfies Partial<Mirror>;
}

function planPart(items: readonly Item[]): Partial<Mirror> {
	const main = items.find((item) => knownPlan(item));
	const known = main ? knownPlan(main) : null;
	return {
		plan: known?.plan ?? null,
		planVersion: known?.planVersion ?? null,
		billing: known?.billing ?? null,
		currency: currencies.find((one) => one === main?.currency) ?? null,
		seats: main?.quantity || null,
		addOns: items.flatMap((item) => knownAddOn(item) ?? []),
	};
}

function scheduledChange(next: BillingSubscription["next"]): ScheduledChange | null {
	const main = next?.items.find((item) => knownPlan(item));
	const known = main ? knownPlan(main) : null;
	if (!next || !main || !known) return null;
	const addOns = next.items.flatMap((item) => knownAddOn(item) ?? []);
	return { ...known, seats: main.quantity, addOns, at: next.at.toISOString() };
}

const periods: Readonly<Record<string, Billing>> = { month: "monthly", year: "yearly" };

function knownPlan({ plan, planVersion, interval }: Item): KnownPlan | null {
	const found = allPlans.find((one) => one.name === plan && one.version === planVersion);
	const billing = periods[interval ?? ""];
	return found && billing ? { plan: found.name, planVersion: found.version, billing } : null;
}

function knownAddOn({ addOn }: Item): string | null {
	return addOn !== null && isFeatureName(addOn) ? addOn : null;
}

/** For Stripe it is active once its newest invoice is paid: an older period that is not makes it late all the same. */
function lateSince({ status }: BillingSubscription, open: readonly OpenInvoice[]): Date | null {
	switch (status) {
		case "past_due":
		case "unpaid":
			return oldest(open);
		case "active":
			return oldest(open.filter(({ isFailedRenewal }) => isFailedRenewal));
		default:
			return null;
	}
}

function oldest(open: readonly OpenInvoice[]): Date | null {
	return open.find(({ finalizedAt }) => finalizedAt !== null)?.finalizedAt ?? null;
}
