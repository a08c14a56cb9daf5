import type Stripe from "stripe";
import { type Html, html } from "../../html.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Delivery } from "../store/records.ts";
import { moment } from "./show.ts";

/** The newest events, what they are about, and how their deliveries went. */
export function eventTable(sandbox: Sandbox, limit: number): Html {
	const events = sandbox.store.all("event").slice(-limit).reverse();
	if (events.length === 0) return html`<p>Nothing has happened yet.</p>`;
	const deliveries = sandbox.store.all("sandbox.delivery");
	const rows = events.map((event) =>
		row(
			event,
			deliveries.filter((one) => one.event === event.id),
		),
	);
	return html`<div class="scroll"><table><thead><tr><th scope="col">When</th><th scope="col">Event</th><th scope="col">Object</th><th scope="col">Webhooks</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function row(event: Stripe.EventBase, deliveries: Delivery[]): Html {
	const about = "id" in event.data.object ? String(event.data.object.id) : null;
	const sent = deliveries.map((one) => html`<li>${wordsFor(one)} ${again(one, event.type)}</li>`);
	return html`<tr><td>${moment(event.created)}</td><th scope="row"><a href="/object/${event.id}">${event.type}</a></th>
<td>${about ? html`<a href="/object/${about}">${about}</a>` : "–"}</td><td>${sent.length > 0 ? html`<ul class="plain">${sent}</ul>` : "–"}</td></tr>`;
}

function wordsFor({ state, attempts, lastStatus }: Delivery): string {
	const tries = attempts > 1 ? ` after ${attempts} attempts` : "";
	if (state === "delivered") return `delivered${tries}`;
	if (state === "dropped") return "dropped";
	return `${state}${tries}${lastStatus ? ` (${lastStatus})` : ""}`;
}

function again({ id }: Delivery, type: string): Html {
	return html`<form method="post" action="/_sandbox/send"><input type="hidden" name="delivery" value="${id}"><button class="plain small" aria-label="Send ${type} again">Send again</button></form>`;
}
