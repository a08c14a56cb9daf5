import { type Html, html } from "../../html.ts";
import { invalid } from "../api/problem.ts";
import { fullYear, type TypedCard } from "../payment/make-card.ts";

/** The fields of a card, with the test cards to try beside them. */
export function cardFields(form: URLSearchParams): Html {
	const kept = (name: string) => form.get(name) ?? "";
	return html`<fieldset>
<legend>Card</legend>
<label>Card number <input name="number" inputmode="numeric" autocomplete="off" required value="${kept("number")}" placeholder="4242 4242 4242 4242"></label>
<div class="row">
<label>Expiry (MM/YY) <input name="expiry" inputmode="numeric" autocomplete="off" required pattern="\\d{1,2} ?/ ?(\\d{2}|\\d{4})" value="${kept("expiry")}" placeholder="12/34"></label>
<label>Security code <input name="cvc" inputmode="numeric" autocomplete="off" required pattern="\\d{3,4}" value="${kept("cvc")}" placeholder="123"></label>
</div>
<details><summary>Test cards</summary>
<dl class="cards">
<dt>4242 4242 4242 4242</dt><dd>pays</dd>
<dt>4000 0000 0000 0002</dt><dd>is declined</dd>
<dt>4000 0000 0000 9995</dt><dd>has insufficient funds</dd>
<dt>4000 0025 0000 3155</dt><dd>asks for 3-D Secure once</dd>
<dt>4000 0027 6000 3184</dt><dd>asks for 3-D Secure every time</dd>
<dt>4000 0000 0000 0341</dt><dd>is saved, and declined when charged</dd>
</dl></details>
</fieldset>`;
}

/** @throws Stripe's words for a card that cannot be */
export function typedCard(form: URLSearchParams): TypedCard {
	const [month = "", year = ""] = (form.get("expiry") ?? "").split("/");
	if (!/^\s*\d{1,2}\s*$/.test(month) || !/^\s*\d{2,4}\s*$/.test(year)) {
		throw invalid("Your card's expiration date is incomplete.");
	}
	if (!/^\d{3,4}$/.test((form.get("cvc") ?? "").trim())) {
		throw invalid("Your card's security code is incomplete.");
	}
	return {
		number: (form.get("number") ?? "").trim(),
		expMonth: Number(month),
		expYear: fullYear(Number(year)),
		name: form.get("name"),
	};
}
