import { eq } from "drizzle-orm";
import { todayIn } from "#app/lib/calendar-date.ts";
import type { PublicDb } from "#db/handle.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { tenants } from "#db/public/tenants.ts";
import type { BillingView } from "./billing-view.ts";
import { addOnNames, type PlanChoice } from "./plan-choice.ts";

type Mirror = typeof subscriptions.$inferSelect;

/** What a workspace chose at sign-up, and what it bought since; `billing` is null before the first checkout. */
export async function readBilling(
	db: PublicDb,
	tenant: { readonly id: string; readonly timeZone: string },
): Promise<{
	chosen: Pick<PlanChoice, "plan" | "billing">;
	customerId: string | null;
	billing: BillingView | null;
}> {
	const [row] = await db
		.select({
			plan: tenants.plan,
			chosenPlan: tenants.chosenPlan,
			chosenBilling: tenants.chosenBilling,
			mirror: subscriptions,
		})
		.from(tenants)
		.leftJoin(subscriptions, eq(subscriptions.tenantId, tenants.id))
		.where(eq(tenants.id, tenant.id));
	if (!row) throw new Error(`There is no tenant ${tenant.id}.`);
	const { plan, chosenPlan, chosenBilling, mirror } = row;
	return {
		chosen: { plan: chosenPlan ?? plan, billing: chosenBilling ?? "monthly" },
		customerId: mirror?.customerId ?? null,
		billing: mirror && billingView(mirror, tenant.timeZone),
	};
}

/** Null while nothing is bought: a first payment that was not made is as if it had not been tried. */
export function billingView(mirror: Mirror, timeZone: string): BillingView | null {
	const { status, plan, billing, currency, seats, addOns } = mirror;
	if (!status || !plan || !billing || !currency || !seats) return null;
	if (status === "incomplete" || status === "incomplete_expired") return null;
	const dayOf = (moment: Date | null) => moment && todayIn(timeZone, moment);
	const { scheduled, openInvoiceUrl, needsAction, pastDueSince } = mirror;
	return {
		status,
		choice: { plan, billing, seats, addOns: addOnNames(plan, addOns) },
		currency,
		isPaidFor: status !== "trialing",
		periodEnd: dayOf(mirror.periodEnd),
		endsOn: dayOf(mirror.endedAt ?? mirror.cancelAt),
		scheduled: scheduled && {
			...{ plan: scheduled.plan, billing: scheduled.billing, seats: scheduled.seats },
			addOns: addOnNames(scheduled.plan, scheduled.addOns ?? []),
			on: todayIn(timeZone, new Date(scheduled.at)),
		},
		discount: mirror.discount,
		card: cardOf(mirror),
		open: pastDueSince || needsAction ? { url: openInvoiceUrl, needsAction } : null,
	};
}

function cardOf({ cardBrand, cardLast4, cardExpMonth, cardExpYear }: Mirror): BillingView["card"] {
	if (!cardBrand || !cardLast4) return null;
	const expires = `${String(cardExpMonth).padStart(2, "0")}/${cardExpYear}`;
	return { brand: cardBrand, last4: cardLast4, expires };
}
