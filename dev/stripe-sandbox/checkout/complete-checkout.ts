import type Stripe from "stripe";
import { StripeProblem } from "../api/problem.ts";
import { startSubscription } from "../billing/start-subscription.ts";
import { nowFor } from "../clock.ts";
import { emit, saveAndTell } from "../events.ts";
import { attachCard } from "../payment/attach-card.ts";
import { mustConfirm, rememberConfirmed } from "../payment/charge.ts";
import { makeCard, type TypedCard } from "../payment/make-card.ts";
import { confirmSetup, newSetupIntent } from "../payment/set-up.ts";
import { idOf, idOrNull } from "../reference.ts";
import { addTaxId } from "../resources/tax-ids.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { passerBy } from "./passer-by.ts";
import { priceCheckout } from "./price-checkout.ts";
import { startFromCheckout } from "./start-from-checkout.ts";

/** What is typed on the page. */
export type Typed = {
	email: string | null;
	name: string | null;
	address: Stripe.Address | null;
	taxId: { type: string; value: string } | null;
	/** Null where no card is needed. */
	card: TypedCard | null;
};

export type Completion =
	| { step: "done"; session: Stripe.Checkout.Session }
	/** The bank wants the card's owner to confirm. */
	| { step: "confirm"; card: string }
	| { step: "refused"; message: string };

/** Pays and completes a session, or says why not: then nothing is left behind and the page can be sent again. */
export function submitCheckout(
	sandbox: Sandbox,
	session: Stripe.Checkout.Session,
	typed: Typed,
): Completion {
	return refusing(() =>
		sandbox.store.transact((): Completion => {
			const customer = customerOf(sandbox, session, typed);
			const now = nowFor(sandbox, customer);
			const card = typed.card ? makeCard(sandbox, typed.card, now).id : null;
			const known = priceCheckout(sandbox, sandbox.store.put({ ...session, customer }));
			if (card && mustConfirm(sandbox, card)) return { step: "confirm", card };
			return { step: "done", session: complete(sandbox, known, card, false) };
		}),
	);
}

/** The owner has answered the bank's question about the card. */
export function confirmCheckout(
	sandbox: Sandbox,
	session: Stripe.Checkout.Session,
	card: string,
): Completion {
	return refusing(() =>
		sandbox.store.transact((): Completion => {
			rememberConfirmed(sandbox, demand(sandbox, "payment_method", card).id);
			return { step: "done", session: complete(sandbox, session, card, true) };
		}),
	);
}

function refusing(work: () => Completion): Completion {
	try {
		return work();
	} catch (error) {
		if (error instanceof StripeProblem) return { step: "refused", message: error.message };
		throw error;
	}
}

function customerOf(sandbox: Sandbox, session: Stripe.Checkout.Session, typed: Typed): string {
	const known = idOrNull(session.customer);
	const before = known ? demand(sandbox, "customer", known) : makeCustomer(sandbox, session, typed);
	const { updates } = demand(sandbox, "sandbox.checkout", session.id);
	const after: Stripe.Customer = {
		...before,
		name: (!known || updates.name) && typed.name ? typed.name : (before.name ?? null),
		address:
			(!known || updates.address) && typed.address ? typed.address : (before.address ?? null),
	};
	saveAndTell(sandbox, "customer.updated", before, after);
	if (typed.taxId) addTaxId(sandbox, before.id, typed.taxId.type, typed.taxId.value);
	return before.id;
}

function makeCustomer(
	sandbox: Sandbox,
	session: Stripe.Checkout.Session,
	typed: Typed,
): Stripe.Customer {
	const made = sandbox.store.put({
		...passerBy(sandbox, session),
		email: typed.email ?? session.customer_email,
	});
	emit(sandbox, "customer.created", made);
	return made;
}

function complete(
	sandbox: Sandbox,
	session: Stripe.Checkout.Session,
	card: string | null,
	isConfirmed: boolean,
): Stripe.Checkout.Session {
	const customer = idOf(session.customer ?? "");
	const done =
		session.mode === "setup"
			? setUp(sandbox, customer, card, isConfirmed)
			: subscribe(sandbox, session, customer, card, isConfirmed);
	const owner = demand(sandbox, "customer", customer);
	const completed = sandbox.store.put<Stripe.Checkout.Session>({
		...session,
		...done,
		customer_details: {
			address: owner.address ?? null,
			business_name: null,
			email: owner.email,
			individual_name: null,
			name: owner.name ?? null,
			phone: owner.phone ?? null,
			tax_exempt: owner.tax_exempt ?? "none",
			tax_ids: sandbox.store
				.all("tax_id")
				.filter((one) => one.customer === customer)
				.map(({ type, value }) => ({ type, value })),
		},
		status: "complete",
		url: null,
	});
	emit(sandbox, "checkout.session.completed", completed);
	return completed;
}

function subscribe(
	sandbox: Sandbox,
	session: Stripe.Checkout.Session,
	customer: string,
	card: string | null,
	isConfirmed: boolean,
): Partial<Stripe.Checkout.Session> {
	if (card) attachCard(sandbox, card, customer);
	const now = nowFor(sandbox, customer);
	const start = startFromCheckout(sandbox, session, { customer, card, now, isConfirmed });
	const subscription = startSubscription(sandbox, start);
	const isFree = session.amount_total === 0;
	return {
		invoice: idOrNull(subscription.latest_invoice),
		payment_status: isFree ? "no_payment_required" : "paid",
		subscription: subscription.id,
	};
}

function setUp(
	sandbox: Sandbox,
	customer: string,
	card: string | null,
	isConfirmed: boolean,
): Partial<Stripe.Checkout.Session> {
	const intent = sandbox.store.put(newSetupIntent(sandbox, customer, card));
	emit(sandbox, "setup_intent.created", intent);
	return { setup_intent: confirmSetup(sandbox, intent, isConfirmed).id };
}
