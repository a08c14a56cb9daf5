import { type Html, html } from "../../html.ts";
import { render } from "../api/render.ts";
import type { Sandbox } from "../sandbox.ts";
import type { AnyRecord, RecordName } from "../store/records.ts";
import { layout, notHere } from "./layout.ts";
import { page } from "./page.ts";
import { moment } from "./show.ts";

/** What can be looked at, as Stripe names it. */
export const kinds: RecordName[] = [
	"customer",
	"subscription",
	"subscription_schedule",
	"invoice",
	"invoiceitem",
	"invoice_payment",
	"payment_intent",
	"payment_method",
	"setup_intent",
	"checkout.session",
	"billing_portal.session",
	"billing_portal.configuration",
	"product",
	"price",
	"entitlements.feature",
	"coupon",
	"promotion_code",
	"discount",
	"tax_id",
	"test_helpers.test_clock",
	"webhook_endpoint",
	"event",
];

export const objectPages = [
	page("GET /objects/:kind", (sandbox, _, wanted) => {
		const kind = kinds.find((one) => one === wanted);
		if (!kind) return notHere("There is no such kind of object.");
		const rows = sandbox.store.all(kind).reverse().map(row);
		return layout({
			title: kind,
			body: html`<div class="scroll"><table><thead><tr><th scope="col">Id</th><th scope="col">Created</th><th scope="col">State</th></tr></thead><tbody>${rows}</tbody></table></div>
<p><a href="/">Back</a></p>`,
		});
	}),
	page("GET /object/:id", (sandbox, _, id) => {
		const found = find(sandbox, id);
		if (!found) return notHere("There is no such object.");
		return layout({
			title: id,
			body: html`<p>${found.object}</p><pre tabindex="0">${JSON.stringify(render(sandbox, found), null, 2)}</pre>
<p><a href="/objects/${found.object}">All of this kind</a></p>`,
		});
	}),
];

function row(one: AnyRecord): Html {
	const created = "created" in one ? moment(one.created) : "–";
	const state = "status" in one && one.status ? one.status : "–";
	return html`<tr><th scope="row"><a href="/object/${one.id}">${one.id}</a></th><td>${created}</td><td>${state}</td></tr>`;
}

function find({ store }: Sandbox, id: string): AnyRecord | undefined {
	for (const kind of kinds) {
		const found = store.get(kind, id);
		if (found) return found;
	}
	return undefined;
}
