import type Stripe from "stripe";
import { type Html, html } from "../../html.ts";
import { StripeProblem } from "../api/problem.ts";
import { payInvoice } from "../billing/pay-invoice.ts";
import { nowFor } from "../clock.ts";
import { attachCard } from "../payment/attach-card.ts";
import { mustConfirm, rememberConfirmed } from "../payment/charge.ts";
import { makeCard } from "../payment/make-card.ts";
import { intentOf } from "../payment/payment-intent.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { cardFields, typedCard } from "./card-fields.ts";
import { challenge } from "./challenge.ts";
import { complaint, layout, notHere } from "./layout.ts";
import { type PageAnswer, page, redirect } from "./page.ts";
import { day, money } from "./show.ts";

export const invoicePages = [
	page("GET /invoice/:id", (sandbox, { form }, id) =>
		withInvoice(sandbox, id, (invoice) => view(sandbox, invoice, form, null)),
	),
	page("GET /invoice/:id/print", (sandbox, _, id) =>
		withInvoice(sandbox, id, (invoice) =>
			layout({ title: title(invoice), body: linesOf(invoice) }),
		),
	),
	page("POST /invoice/:id", (sandbox, { form }, id) =>
		withInvoice(sandbox, id, (invoice) => pay(sandbox, invoice, form)),
	),
	page("POST /invoice/:id/confirm", (sandbox, { form }, id) =>
		withInvoice(sandbox, id, (invoice) => {
			if (form.get("answer") === "complete") {
				return charge(sandbox, invoice, form, form.get("card") ?? "", true);
			}
			return view(sandbox, invoice, form, "We are unable to authenticate your payment method.");
		}),
	),
];

function withInvoice(
	sandbox: Sandbox,
	id: string,
	show: (invoice: Stripe.Invoice) => PageAnswer,
): PageAnswer {
	const invoice = sandbox.store.get("invoice", id);
	return invoice ? show(invoice) : notHere("There is no such invoice.");
}

function pay(sandbox: Sandbox, invoice: Stripe.Invoice, form: URLSearchParams): PageAnswer {
	const customer = idOf(invoice.customer ?? "");
	const waiting = idOrNull(intentOf(sandbox, invoice.id)?.payment_method);
	if (form.get("do") === "confirm" && waiting) {
		return challenge({ action: `/invoice/${invoice.id}/confirm`, card: waiting });
	}
	try {
		const card = sandbox.store.transact(() => {
			const made = makeCard(sandbox, typedCard(form), nowFor(sandbox, customer));
			return attachCard(sandbox, made.id, customer).id;
		});
		if (mustConfirm(sandbox, card))
			return challenge({ action: `/invoice/${invoice.id}/confirm`, card });
		return charge(sandbox, invoice, form, card, false);
	} catch (error) {
		if (error instanceof StripeProblem) return view(sandbox, invoice, form, error.message);
		throw error;
	}
}

function charge(
	sandbox: Sandbox,
	invoice: Stripe.Invoice,
	form: URLSearchParams,
	card: string,
	isConfirmed: boolean,
): PageAnswer {
	if (invoice.status !== "open") return redirect(`/invoice/${invoice.id}`);
	const paid = sandbox.store.transact(() => {
		if (isConfirmed) rememberConfirmed(sandbox, card);
		return payInvoice(sandbox, invoice, { card, isConfirmed });
	});
	if (paid.charge.outcome === "declined") {
		return view(sandbox, paid.invoice, form, paid.charge.error.message);
	}
	return redirect(`/invoice/${invoice.id}`);
}

function view(
	sandbox: Sandbox,
	invoice: Stripe.Invoice,
	form: URLSearchParams,
	message: string | null,
): PageAnswer {
	return layout({
		title: title(invoice),
		status: message ? 422 : 200,
		body: html`${complaint(message)}${linesOf(invoice)}${invoice.status === "open" ? payForm(sandbox, invoice, form) : null}`,
	});
}

function title(invoice: Stripe.Invoice): string {
	return `Invoice ${invoice.number ?? "(draft)"}: ${invoice.status}`;
}

function linesOf(invoice: Stripe.Invoice): Html {
	const rows = invoice.lines.data.map(
		(line) =>
			html`<tr><th scope="row">${line.description}<br><span class="quiet">${day(line.period.start)} – ${day(line.period.end)}</span></th><td>${money(line.amount, line.currency)}</td></tr>`,
	);
	const sum = (label: string, amount: number) =>
		html`<tr class="total"><th scope="row">${label}</th><td>${money(amount, invoice.currency)}</td></tr>`;
	const tax = (invoice.total_taxes ?? []).reduce((total, { amount }) => total + amount, 0);
	const off = (invoice.total_discount_amounts ?? []).reduce(
		(total, { amount }) => total + amount,
		0,
	);
	return html`<p>${invoice.customer_name ?? invoice.customer_email ?? ""}, ${day(invoice.created)}</p>
<table><caption>What it is for</caption><tbody>${rows}${off ? sum("Discount", -off) : null}${tax ? sum("Tax", tax) : null}
${sum("Total", invoice.total)}${sum("Amount due", invoice.amount_due)}${sum("Amount paid", invoice.amount_paid)}</tbody></table>`;
}

function payForm(sandbox: Sandbox, invoice: Stripe.Invoice, form: URLSearchParams): Html {
	const intent = intentOf(sandbox, invoice.id);
	const confirm =
		intent?.status === "requires_action"
			? html`<form method="post" action="/invoice/${invoice.id}"><p>Your bank wants you to confirm this payment.</p><button name="do" value="confirm">Confirm with 3-D Secure</button></form>`
			: null;
	return html`${confirm}<form method="post" action="/invoice/${invoice.id}">${cardFields(form)}
<div class="buttons"><button name="do" value="pay">Pay ${money(invoice.amount_remaining, invoice.currency)}</button></div></form>`;
}
