import type Stripe from "stripe";
import { StripeProblem } from "../api/problem.ts";
import { cancelSubscription } from "../billing/cancel-subscription.ts";
import { acceptCard, offerCard } from "../portal/replace-card.ts";
import { idOf } from "../reference.ts";
import { updateSubscription } from "../resources/update-subscription.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { typedCard } from "./card-fields.ts";
import { challenge } from "./challenge.ts";
import { notHere } from "./layout.ts";
import { type PageAnswer, type PageRequest, page, redirect } from "./page.ts";
import { portalView } from "./portal-view.ts";

type Session = Stripe.BillingPortal.Session;

export const portalPages = [
	page("GET /portal/:id", (sandbox, { form }, id) =>
		withSession(sandbox, id, (session) => portalView(sandbox, session, form, null)),
	),
	page("POST /portal/:id", (sandbox, request, id) =>
		withSession(sandbox, id, (session) => change(sandbox, session, request)),
	),
	page("POST /portal/:id/confirm", (sandbox, { form }, id) =>
		withSession(sandbox, id, (session) => {
			if (form.get("answer") !== "complete") {
				return portalView(
					sandbox,
					session,
					form,
					"We are unable to authenticate your payment method.",
				);
			}
			sandbox.store.transact(() => acceptCard(sandbox, session.customer, form.get("card") ?? ""));
			return redirect(after(session));
		}),
	),
];

function withSession(
	sandbox: Sandbox,
	id: string,
	show: (session: Session) => PageAnswer,
): PageAnswer {
	const session = sandbox.store.get("billing_portal.session", id);
	return session ? show(session) : notHere("There is no such portal session.");
}

function change(sandbox: Sandbox, session: Session, { form }: PageRequest): PageAnswer {
	try {
		if (form.get("do") === "card") return changeCard(sandbox, session, form);
		sandbox.store.transact(() => changeEnd(sandbox, session, form));
		return redirect(after(session));
	} catch (error) {
		if (!(error instanceof StripeProblem)) throw error;
		return portalView(sandbox, session, form, error.message);
	}
}

function changeCard(sandbox: Sandbox, session: Session, form: URLSearchParams): PageAnswer {
	const { card, mustBeConfirmed } = sandbox.store.transact(() =>
		offerCard(sandbox, session.customer, typedCard(form)),
	);
	if (mustBeConfirmed) return challenge({ action: `/portal/${session.id}/confirm`, card });
	return redirect(after(session));
}

/** Cancels a subscription as the configuration says, or takes that back. */
function changeEnd(sandbox: Sandbox, session: Session, form: URLSearchParams): void {
	const subscription = demand(sandbox, "subscription", form.get("subscription") ?? "");
	if (subscription.customer !== session.customer) return;
	if (form.get("do") === "keep") {
		updateSubscription(sandbox, subscription, { cancel_at_period_end: false });
		return;
	}
	const feedback = form.get("feedback") || null;
	const { features } = demand(sandbox, "billing_portal.configuration", idOf(session.configuration));
	const { enabled, mode, proration_behavior: proration } = features.subscription_cancel;
	if (!enabled) return;
	if (mode === "immediately") {
		const prorate = proration !== "none";
		cancelSubscription(sandbox, subscription, {
			invoiceNow: false,
			prorate,
			details: { feedback },
		});
		return;
	}
	updateSubscription(sandbox, subscription, {
		cancel_at_period_end: true,
		cancellation_details: { feedback },
	});
}

function after({ id, flow }: Session): string {
	const wanted = flow?.after_completion;
	return (wanted?.type === "redirect" && wanted.redirect?.return_url) || `/portal/${id}`;
}
