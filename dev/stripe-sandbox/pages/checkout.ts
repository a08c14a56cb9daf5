import type Stripe from "stripe";
import { type Html, html } from "../../html.ts";
import { invalid, StripeProblem } from "../api/problem.ts";
import { checkCode } from "../billing/discounts.ts";
import {
	type Completion,
	confirmCheckout,
	submitCheckout,
	type Typed,
} from "../checkout/complete-checkout.ts";
import { priceCheckout } from "../checkout/price-checkout.ts";
import { nowFor } from "../clock.ts";
import { idOrNull } from "../reference.ts";
import { activeCode } from "../resources/promotion-codes.ts";
import type { Sandbox } from "../sandbox.ts";
import { typedCard } from "./card-fields.ts";
import { challenge } from "./challenge.ts";
import { checkoutForm, needsCard } from "./checkout-form.ts";
import { layout, notHere } from "./layout.ts";
import { type PageAnswer, type PageRequest, page, redirect } from "./page.ts";

type Session = Stripe.Checkout.Session;

export const checkoutPages = [
	page("GET /checkout/:id", (sandbox, { form }, id) =>
		withOpen(sandbox, id, (session) => checkoutForm(sandbox, session, form)),
	),
	page("POST /checkout/:id", (sandbox, request, id) =>
		withOpen(sandbox, id, (session) => {
			const wants = request.form.get("do");
			if (wants === "apply-code") return applyCode(sandbox, session, request.form);
			if (wants === "remove-code") return removeCode(sandbox, session);
			return submit(sandbox, session, request);
		}),
	),
	page("POST /checkout/:id/confirm", (sandbox, { form }, id) =>
		withOpen(sandbox, id, (session) => {
			if (form.get("answer") !== "complete") {
				const message =
					"We are unable to authenticate your payment method. Please choose a different payment method and try again.";
				return checkoutForm(sandbox, session, form, message);
			}
			const completion = confirmCheckout(sandbox, session, form.get("card") ?? "");
			return follow(sandbox, session, form, completion);
		}),
	),
];

function withOpen(
	sandbox: Sandbox,
	id: string,
	show: (session: Session) => PageAnswer,
): PageAnswer {
	const session = sandbox.store.get("checkout.session", id);
	if (!session) return notHere("There is no such checkout session.");
	if (session.status === "open") return show(session);
	if (session.status === "complete") return layout({ title: "All done", body: doneBody(session) });
	return layout({
		title: "This checkout has expired",
		body: html`<p>Nothing was charged. ${backLink(session)}</p>`,
		status: 410,
	});
}

function doneBody(session: Session): Html {
	const next = successUrl(session);
	return html`<p>This checkout is complete. <a href="${next}">Go on</a></p>`;
}

function backLink({ cancel_url: back }: Session): Html | null {
	return back ? html`<a href="${back}">Go back</a>` : null;
}

function submit(sandbox: Sandbox, session: Session, { form }: PageRequest): PageAnswer {
	try {
		return follow(sandbox, session, form, submitCheckout(sandbox, session, typedOf(session, form)));
	} catch (error) {
		if (error instanceof StripeProblem) return checkoutForm(sandbox, session, form, error.message);
		throw error;
	}
}

function follow(
	sandbox: Sandbox,
	session: Session,
	form: URLSearchParams,
	completion: Completion,
): PageAnswer {
	if (completion.step === "done") return redirect(successUrl(completion.session));
	if (completion.step === "refused") {
		const latest = sandbox.store.get("checkout.session", session.id) ?? session;
		return checkoutForm(sandbox, latest, form, completion.message);
	}
	return challenge({ action: `/checkout/${session.id}/confirm`, card: completion.card });
}

function typedOf(session: Session, form: URLSearchParams): Typed {
	const value = (name: string) => form.get(name)?.trim() || null;
	const country = value("country");
	const taxId = value("tax_id");
	return {
		email: value("email"),
		name: value("business") ?? value("name"),
		address: country
			? {
					city: value("city"),
					country,
					line1: value("line1"),
					line2: null,
					postal_code: value("postal_code"),
					state: null,
				}
			: null,
		taxId: taxId && country ? { type: taxIdType(country), value: taxId } : null,
		card: needsCard(session) ? typedCard(form) : null,
	};
}

function taxIdType(country: string): string {
	const own: Record<string, string> = {
		GB: "gb_vat",
		ZA: "za_vat",
		US: "us_ein",
		BW: "bw_vat",
		KE: "ke_pin",
	};
	return own[country] ?? "eu_vat";
}

function applyCode(sandbox: Sandbox, session: Session, form: URLSearchParams): PageAnswer {
	const typed = form.get("code") ?? "";
	const code = activeCode(sandbox, typed);
	const customer = idOrNull(session.customer);
	try {
		if (!code || !session.allow_promotion_codes) throw invalid("This code is invalid.");
		checkCode(sandbox, code, { customer: customer ?? "", at: nowFor(sandbox, customer) });
		sandbox.store.transact(() => {
			const discounts = [{ coupon: idOrNull(code.promotion.coupon), promotion_code: code.id }];
			priceCheckout(sandbox, { ...session, discounts });
		});
		return redirect(`/checkout/${session.id}`);
	} catch (error) {
		if (error instanceof StripeProblem) return checkoutForm(sandbox, session, form, error.message);
		throw error;
	}
}

function removeCode(sandbox: Sandbox, session: Session): PageAnswer {
	sandbox.store.transact(() => priceCheckout(sandbox, { ...session, discounts: [] }));
	return redirect(`/checkout/${session.id}`);
}

function successUrl(session: Session): string {
	return (session.success_url ?? "/").replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}
