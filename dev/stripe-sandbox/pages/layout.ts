import { type Html, html } from "../../html.ts";
import type { PageAnswer } from "./page.ts";

type Content = { title: string; body: Html; status?: number };

/** A page with the sandbox's heading; `main` is its own. */
export function layout({ title, body, status = 200 }: Content): PageAnswer {
	const written = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Stripe sandbox</title>
<link rel="stylesheet" href="/_sandbox/style.css">
</head>
<body>
<header><a href="/">Stripe sandbox</a><p>No real money, no real Stripe: everything here stays on this machine.</p></header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`;
	return { status, type: "html", body: written.text };
}

export function notHere(what: string): PageAnswer {
	return layout({ title: "Not here", body: html`<p>${what}</p>`, status: 404 });
}

/** A complaint above a form; read out when the page comes back. */
export function complaint(message: string | null): Html | null {
	return message ? html`<p class="complaint" role="alert">${message}</p>` : null;
}
