import { html } from "../../html.ts";
import { sandboxNow } from "../clock.ts";
import type { Sandbox } from "../sandbox.ts";
import { eventTable } from "./event-table.ts";
import { complaint, layout } from "./layout.ts";
import { kinds } from "./objects.ts";
import { page } from "./page.ts";
import { moment } from "./show.ts";
import { switchesForm } from "./switches-form.ts";

export const homePages = [
	page("GET /", (sandbox) =>
		layout({
			title: "Stripe, for development and tests",
			body: html`${complaint(sandbox.fault && `The clock has stopped: ${sandbox.fault}`)}<h2 id="clock">Clock</h2>
<p>It is <strong>${moment(sandboxNow(sandbox))}</strong> for customers without a test clock.</p>
<form method="post" action="/_sandbox/advance" class="inline">
<label>Advance by <input name="amount" type="number" min="1" max="3660" value="1" required></label>
<label>Unit <select name="unit"><option value="hour">hours</option><option value="day" selected>days</option><option value="week">weeks</option><option value="month">months</option></select></label>
<button>Advance</button></form>
${switchesForm(sandbox)}
<h2 id="events">Latest events</h2>
${eventTable(sandbox, 25)}
<p><a href="/events">All events</a></p>
<h2 id="objects">Objects</h2>
${counts(sandbox)}`,
		}),
	),
	page("GET /events", (sandbox) =>
		layout({
			title: "Events",
			body: html`${eventTable(sandbox, 1000)}<p><a href="/">Back</a></p>`,
		}),
	),
];

function counts({ store }: Sandbox) {
	const rows = kinds.map((kind) => {
		const count = store.all(kind).length;
		return html`<tr><th scope="row">${count > 0 ? html`<a href="/objects/${kind}">${kind}</a>` : kind}</th><td>${count}</td></tr>`;
	});
	return html`<div class="scroll"><table><thead><tr><th scope="col">Kind</th><th scope="col">How many</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
