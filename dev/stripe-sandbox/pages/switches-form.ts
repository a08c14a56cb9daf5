import { type Html, html } from "../../html.ts";
import { type Sandbox, settingsOf } from "../sandbox.ts";

const declineCodes = ["generic_decline", "insufficient_funds", "expired_card", "processing_error"];

/** What can be made to go wrong, as a form. */
export function switchesForm(sandbox: Sandbox): Html {
	const { declines, latency, lostAnswers, outage, webhooks, dunning } = settingsOf(sandbox);
	const check = (name: "duplicate" | "reorder" | "drop", label: string) =>
		html`<label class="check"><input type="checkbox" name="${name}"${webhooks[name] ? html` checked` : null}> ${label}</label>`;
	const number = (name: string, label: string, value: number) =>
		html`<label>${label} <input type="number" name="${name}" min="0" value="${value}" required></label>`;
	const option = (value: string, chosen: string, words = value.replaceAll("_", " ")) =>
		html`<option value="${value}"${value === chosen ? html` selected` : null}>${words}</option>`;
	const codes = declineCodes.map((code) => option(code, declines[0] ?? ""));
	const steps = (["unpaid", "cancel", "leave"] as const).map((step) =>
		option(step, dunning.lastStep, wordsFor[step]),
	);
	return html`<h2 id="switches">Switches</h2>
<form method="post" action="/_sandbox/switches">
<div class="columns">
<fieldset><legend>Payments</legend>
<label>The next payment <select name="declines"><option value="">is not declined by the sandbox</option>${codes}</select></label>
<label>Days between attempts <input name="retryDays" pattern="\\d+( *, *\\d+)*" value="${dunning.retryDays.join(", ")}" required></label>
<label>After the last attempt <select name="lastStep">${steps}</select></label>
</fieldset>
<fieldset><legend>Webhooks</legend>
${number("delayMs", "Delay (milliseconds)", webhooks.delayMs)}
${check("duplicate", "send each twice")}${check("reorder", "send the last first")}${check("drop", "send none")}
</fieldset>
<fieldset><legend>API</legend>
${number("latency", "Delay (milliseconds)", latency)}
${number("lostAnswers", "Requests to do and not to answer", lostAnswers)}
${number("outage", "Requests to answer with 500", outage)}
</fieldset>
</div>
<div class="buttons"><button>Set the switches</button></div>
</form>`;
}

const wordsFor = {
	unpaid: "the subscription is unpaid",
	cancel: "the subscription is cancelled",
	leave: "it stays past due",
};
