import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { countSeats } from "#app/modules/entitlements/seats.server.ts";
import { storageMeasured } from "#app/modules/entitlements/storage-measured.server.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { isProblem } from "#app/request/problem.ts";
import { readBilling } from "./billing.server.ts";
import type { InvoiceView, PlannedChange } from "./billing-view.ts";
import { firstCharge } from "./buy.server.ts";
import { type Held, plannedChange } from "./change-plan.server.ts";
import { askStripe } from "./payments.server.ts";
import { changeMoment } from "./plan-change.ts";
import { planFacts } from "./plan-facts.ts";
import { type AskedChoice, readPlanChoice } from "./read-plan-choice.ts";

/** All that the plan page shows. Where Stripe does not answer, what comes from it is null and the page stands. */
export async function planPage({ step, tenant, member, services, url, now }: MemberSteps) {
	const [seats, bytes] = await step((db) =>
		Promise.all([countSeats(db, now), storageMeasured(db)]),
	);
	const facts = planFacts(tenant, seats, bytes, now);
	const used = Math.max(1, facts.seats.members + facts.seats.invitations);
	const { chosen, customerId, billing } = await readBilling(services.database.public, tenant);
	const fallback = billing?.choice ?? { ...chosen, seats: used, addOns: [] };
	const asked = readPlanChoice(url.searchParams, fallback, used);
	const held = billing && customerId ? { billing, customerId, timeZone: tenant.timeZone } : null;
	const [planned, invoices] = await Promise.all([
		held && held.billing.status !== "canceled" ? planOrNull(held, asked) : null,
		held ? invoicesOf(held) : [],
	]);
	const charge = billing ? null : firstCharge(tenant.trialEndsAt, now);
	return {
		...{ facts, billing, asked, planned, invoices },
		chargedFrom: charge && formatDate(todayIn(tenant.timeZone, charge), writingFor(member, tenant)),
		mayChooseSeats: mayDo(member, "member:manage"),
		canBuy: services.stripe !== null,
		refusal: refusals[url.searchParams.get("refused") ?? ""] ?? null,
	};

	/** A change whose price Stripe does not say is a change all the same. */
	async function planOrNull(
		whose: Held,
		{ choice, errors }: Pick<AskedChoice, "choice" | "errors">,
	): Promise<PlannedChange | null> {
		if (Object.keys(errors).length > 0) return null;
		const planned = await plannedChange(services, whose, choice, now).catch(nullIfStripe);
		return planned ?? { moment: changeMoment(whose.billing, choice), on: null, preview: null };
	}

	async function invoicesOf({ customerId, timeZone }: Held): Promise<InvoiceView[] | null> {
		if (!services.stripe) return null;
		const listed = await askStripe(services.stripe.listInvoices(customerId)).catch(nullIfStripe);
		return (
			listed?.map(({ at, ...invoice }) => ({ ...invoice, date: todayIn(timeZone, at) })) ?? null
		);
	}
}

function nullIfStripe(error: unknown): null {
	if (isProblem(error) && error.code.startsWith("payments.")) return null;
	throw error;
}

/** What a plain form's refusal says above the page. */
const refusals: Readonly<Record<string, string>> = {
	"payments.away":
		"The payment service does not answer just now. Nothing was charged or changed. Try again in a minute.",
	"payments.refused": "The payment service refused this. Nothing was charged or changed.",
	"payments.changed": "The subscription has changed meanwhile. Look at it again, then choose.",
	"payments.open": "What is open has to be paid first. Then the plan can be changed.",
	"form.unknown": "That choice was not complete. Choose again.",
};
