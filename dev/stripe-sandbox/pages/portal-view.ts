import type Stripe from "stripe";
import { type Html, html } from "../../html.ts";
import { productName } from "../billing/draft-line.ts";
import { hasEnded } from "../billing/has-ended.ts";
import { currentPeriod } from "../billing/subscription-item.ts";
import { cardFor } from "../payment/attach-card.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { cardFields } from "./card-fields.ts";
import { complaint, layout } from "./layout.ts";
import type { PageAnswer } from "./page.ts";
import { day, money } from "./show.ts";

type Session = Stripe.BillingPortal.Session;

/** What a customer may see and do: their subscription, their card, their invoices, as the configuration allows. */
export function portalView(
	sandbox: Sandbox,
	session: Session,
	form: URLSearchParams,
	message: string | null,
): PageAnswer {
	const { features } = demand(sandbox, "billing_portal.configuration", idOf(session.configuration));
	const flow = session.flow?.type;
	return layout({
		title: flow === "subscription_cancel" ? "Cancel your subscription" : "Billing",
		status: message ? 422 : 200,
		body: html`${complaint(message)}
${flow === "payment_method_update" ? null : subscriptions(sandbox, session, features)}
${features.payment_method_update.enabled && flow !== "subscription_cancel" ? card(sandbox, session, form) : null}
${features.invoice_history.enabled && !flow ? invoices(sandbox, session) : null}
${session.return_url ? html`<p><a href="${session.return_url}">Return to Crowdminder</a></p>` : null}`,
	});
}

function subscriptions(
	sandbox: Sandbox,
	session: Session,
	features: Stripe.BillingPortal.Configuration.Features,
): Html {
	const living = sandbox.store
		.all("subscription")
		.filter((one) => one.customer === session.customer && !hasEnded(one));
	const shown = living.map(
		(
			one,
		) => html`<div class="card"><p><strong>${names(sandbox, one)}</strong> – ${one.status.replace("_", " ")}</p>
${one.cancel_at ? html`<p>Ends on ${day(one.cancel_at)}.</p>` : html`<p>Renews on ${day(currentPeriod(one).end)}.</p>`}
${ending(session, one, features)}</div>`,
	);
	return html`<h2>Subscription</h2>${shown.length > 0 ? shown : html`<p>There is none.</p>`}`;
}

function names(sandbox: Sandbox, { items }: Stripe.Subscription): string {
	return items.data
		.map(({ price, quantity }) => `${quantity ?? 1} × ${productName(sandbox, price)}`)
		.join(", ");
}

function ending(
	session: Session,
	one: Stripe.Subscription,
	{ subscription_cancel: cancel }: Stripe.BillingPortal.Configuration.Features,
): Html | null {
	if (!cancel.enabled) return null;
	const target = html`<input type="hidden" name="subscription" value="${one.id}">`;
	if (one.cancel_at_period_end) {
		return html`<form method="post" action="/portal/${session.id}">${target}<button name="do" value="keep">Don't cancel</button></form>`;
	}
	const { enabled, options } = cancel.cancellation_reason;
	const reasons = options.map(
		(option) => html`<option value="${option}">${option.replaceAll("_", " ")}</option>`,
	);
	const why = enabled
		? html`<label>Why? (optional) <select name="feedback"><option value="">–</option>${reasons}</select></label>`
		: null;
	const words = cancel.mode === "immediately" ? "Cancel now" : "Cancel at the end of the period";
	return html`<form method="post" action="/portal/${session.id}">${target}${why}<div class="buttons"><button name="do" value="cancel" class="plain">${words}</button></div></form>`;
}

function card(sandbox: Sandbox, session: Session, form: URLSearchParams): Html {
	const own = sandbox.store
		.all("subscription")
		.find((one) => one.customer === session.customer && !hasEnded(one));
	const id = cardFor(sandbox, session.customer, idOrNull(own?.default_payment_method));
	const known = id ? sandbox.store.get("payment_method", id)?.card : null;
	return html`<h2>Payment method</h2>
<p>${known ? `${known.brand} ending in ${known.last4}, good until ${String(known.exp_month).padStart(2, "0")}/${known.exp_year}` : "There is none."}</p>
<form method="post" action="/portal/${session.id}">${cardFields(form)}
<div class="buttons"><button name="do" value="card">${known ? "Replace the card" : "Add the card"}</button></div></form>`;
}

function invoices(sandbox: Sandbox, session: Session): Html {
	const found = sandbox.store
		.all("invoice")
		.filter((one) => one.customer === session.customer && one.status !== "draft")
		.reverse();
	const rows = found.map(
		(one) =>
			html`<tr><td>${day(one.created)}</td><td><a href="/invoice/${one.id}">${one.number}</a></td><td>${one.status}</td><td>${money(one.total, one.currency)}</td></tr>`,
	);
	if (rows.length === 0) return html`<h2>Invoices</h2><p>There are none yet.</p>`;
	return html`<h2>Invoices</h2><div class="scroll"><table><thead><tr><th scope="col">Date</th><th scope="col">Number</th><th scope="col">State</th><th scope="col">Total</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
