import { html } from "../../html.ts";
import { layout } from "./layout.ts";
import { page } from "./page.ts";

export const homePages = [
	page("GET /", (sandbox) =>
		layout({
			title: "Stripe, for development and tests",
			body: html`<p>The API answers at <code>${sandbox.origin}</code> to the key <code>${sandbox.secretKey}</code>.</p>`,
		}),
	),
];
