import { html } from "../../html.ts";
import { layout } from "./layout.ts";
import type { PageAnswer } from "./page.ts";

/** The bank's page: 3-D Secure asks the card's owner. */
export function challenge({ action, card }: { action: string; card: string }): PageAnswer {
	return layout({
		title: "3-D Secure",
		body: html`<p>Your bank wants to know that it is you.</p>
<form method="post" action="${action}">
<input type="hidden" name="card" value="${card}">
<div class="buttons">
<button name="answer" value="complete">Complete authentication</button>
<button name="answer" value="fail" class="plain">Fail authentication</button>
</div>
</form>`,
	});
}
