import type Stripe from "stripe";
import { type Html, html } from "../../html.ts";
import { idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { cardFields } from "./card-fields.ts";
import { complaint, layout } from "./layout.ts";
import type { PageAnswer } from "./page.ts";
import { day, money } from "./show.ts";

type Session = Stripe.Checkout.Session;

/** What is bought, what it costs, and the fields to fill in. */
export function checkoutForm(
	sandbox: Sandbox,
	session: Session,
	form: URLSearchParams,
	message: string | null = null,
): PageAnswer {
	const trialEnd = trialEndOf(sandbox, session);
	const button = submitWords(session, trialEnd);
	const back = session.cancel_url;
	return layout({
		title: session.mode === "setup" ? "Save a card" : "Checkout",
		status: message ? 422 : 200,
		body: html`${complaint(message)}
${session.mode === "subscription" ? summary(session, trialEnd) : null}
${session.allow_promotion_codes ? promotion(sandbox, session, form) : null}
<form method="post" action="/checkout/${session.id}">
${contact(sandbox, session, form)}
${needsCard(session) ? cardFields(form) : null}
${address(session, form)}
<div class="buttons"><button name="do" value="pay">${button}</button>
${back ? html`<a href="${back}">Cancel</a>` : null}</div>
</form>`,
	});
}

/** Unless nothing is to be paid and the session says that no card is needed then. */
export function needsCard(session: Session): boolean {
	return session.payment_method_collection !== "if_required" || session.amount_total !== 0;
}

function submitWords(session: Session, trialEnd: number | null): string {
	if (session.mode === "setup") return "Save card";
	if (trialEnd) return "Start trial";
	if (awaitsTax(session)) return "Subscribe";
	return `Subscribe and pay ${money(session.amount_total ?? 0, session.currency)}`;
}

/** Before there is an address nobody knows what tax there will be. */
function awaitsTax({ automatic_tax: tax }: Session): boolean {
	return tax.enabled && tax.status !== "complete";
}

function trialEndOf({ store }: Sandbox, session: Session): number | null {
	const asked = store.get("sandbox.checkout", session.id);
	if (asked?.trialEnd) return asked.trialEnd;
	return asked?.trialDays ? session.created + asked.trialDays * 86_400 : null;
}

function summary(session: Session, trialEnd: number | null): Html {
	const rows = (session.line_items?.data ?? []).map(
		(item) =>
			html`<tr><th scope="row">${item.description} <span class="quiet">× ${item.quantity ?? 1}</span></th><td>${money(item.amount_subtotal, item.currency)}</td></tr>`,
	);
	const off = session.total_details?.amount_discount ?? 0;
	const tax = session.total_details?.amount_tax ?? 0;
	const sum = (label: string, amount: number) =>
		html`<tr><th scope="row">${label}</th><td>${money(amount, session.currency)}</td></tr>`;
	return html`<table><caption>Your order</caption><tbody>${rows}
${off > 0 ? sum("Discount", -off) : null}
${tax > 0 ? sum("Tax", tax) : null}
<tr class="total"><th scope="row">Total due today${awaitsTax(session) ? html` <span class="quiet">before tax, which goes by the country below</span>` : null}</th><td>${money(session.amount_total ?? 0, session.currency)}</td></tr></tbody></table>
${trialEnd ? html`<p>Free until ${day(trialEnd)}; the first payment is then.</p>` : null}`;
}

function promotion(sandbox: Sandbox, session: Session, form: URLSearchParams): Html {
	const applied = idOrNull(session.discounts?.[0]?.promotion_code);
	const code = applied ? sandbox.store.get("promotion_code", applied)?.code : null;
	if (code) {
		return html`<form method="post" action="/checkout/${session.id}" class="inline">
<p>Promotion code <strong>${code}</strong> is applied.</p>
<button name="do" value="remove-code" class="plain">Remove it</button></form>`;
	}
	return html`<form method="post" action="/checkout/${session.id}" class="inline">
<label>Promotion code <input name="code" value="${form.get("code") ?? ""}" autocomplete="off" required></label>
<button name="do" value="apply-code" class="plain">Apply</button></form>`;
}

function contact(sandbox: Sandbox, session: Session, form: URLSearchParams): Html {
	const customer = idOrNull(session.customer);
	const known = customer ? sandbox.store.get("customer", customer) : null;
	const email = known?.email ?? session.customer_email;
	const name = form.get("name") ?? known?.name ?? "";
	return html`${
		email
			? html`<p>Email <strong>${email}</strong></p>`
			: html`<label>Email <input type="email" name="email" required value="${form.get("email") ?? ""}"></label>`
	}
<label>Name on the card <input name="name" autocomplete="off" required value="${name}"></label>`;
}

function address(session: Session, form: URLSearchParams): Html | null {
	const wanted =
		session.automatic_tax.enabled ||
		session.billing_address_collection === "required" ||
		session.tax_id_collection?.enabled;
	if (!wanted) return null;
	const field = (label: string, name: string) =>
		html`<label>${label} <input name="${name}" autocomplete="off" value="${form.get(name) ?? ""}"></label>`;
	const chosen = form.get("country") ?? "ZA";
	const options = Object.entries(countries).map(
		([code, name]) =>
			html`<option value="${code}"${code === chosen ? html` selected` : null}>${name}</option>`,
	);
	return html`<fieldset><legend>Billing address</legend>
<label>Country <select name="country">${options}</select></label>
${field("Street", "line1")}<div class="row">${field("City", "city")}${field("Postal code", "postal_code")}</div>
${session.tax_id_collection?.enabled ? html`${field("Business name (optional)", "business")}${field("VAT number (optional)", "tax_id")}` : null}
</fieldset>`;
}

const countries: Record<string, string> = {
	ZA: "South Africa",
	BW: "Botswana",
	KE: "Kenya",
	NA: "Namibia",
	DE: "Germany",
	FR: "France",
	IE: "Ireland",
	NL: "Netherlands",
	GB: "United Kingdom",
	US: "United States",
};
