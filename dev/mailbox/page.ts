import { Html, html } from "../html.ts";
import { type Message, webAddress } from "./message.ts";

export type View = "html" | "text" | "source";

/** The mailbox's page: the list, and the mail that is open beside it. */
export function mailboxPage(messages: Message[], open: Message | null, view: View): string {
	const title = open ? `${open.subject || "No subject"} · Mailbox` : "Mailbox";
	return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
<script src="/live.js" defer></script>
</head>
<body class="${open ? "reading" : "listing"}">
<header>
<h1><a href="/">Mailbox</a></h1>
<p>${count(messages.length)}. Mail that this Crowdminder sends ends here and goes no further.</p>
${messages.length > 0 ? clearForm : null}
</header>
<main>
<nav aria-label="Received mail">${messageList(messages, open)}</nav>
${open ? reading(open, view) : nothingOpen(messages.length)}
</main>
</body>
</html>`.text;
}

const clearForm = html`<form method="post" action="/messages/clear"><button>Delete all</button></form>`;

function count(messages: number): string {
	return messages === 1 ? "1 mail" : `${messages || "No"} mails`;
}

function messageList(messages: Message[], open: Message | null): Html {
	const items = messages.map(
		(message) => html`<li><a href="/messages/${message.id}"${current(message, open)}>
<span class="to">${message.to.join(", ")}</span>
<time datetime="${message.receivedAt}">${when(message.receivedAt)}</time>
<strong>${message.subject || "No subject"}</strong>
<span class="start">${message.text.replaceAll(/\s+/g, " ").slice(0, 120)}</span>
</a></li>`,
	);
	return items.length > 0 ? html`<ol>${items}</ol>` : html`<p class="empty">Nothing yet.</p>`;
}

function current(message: Message, open: Message | null): Html | null {
	return message.id === open?.id ? new Html(' aria-current="page"') : null;
}

function nothingOpen(messages: number): Html {
	const words =
		messages > 0
			? "Choose a mail to read it."
			: "Sign-up codes, invitations and resets appear here a moment after they are sent.";
	return html`<section class="blank"><p>${words}</p></section>`;
}

function reading(message: Message, view: View): Html {
	return html`<article>
<p class="back"><a href="/">All mail</a></p>
<h2>${message.subject || "No subject"}</h2>
<dl>
<div><dt>From</dt><dd>${message.from}</dd></div>
<div><dt>To</dt><dd>${message.to.join(", ")}</dd></div>
<div><dt>Received</dt><dd><time datetime="${message.receivedAt}">${when(message.receivedAt)}</time></dd></div>
${message.attachments.length > 0 ? attachmentsOf(message) : null}
</dl>
<p class="views">${viewLinks(message, view)}</p>
${body(message, view)}
</article>`;
}

function attachmentsOf(message: Message): Html {
	const names = message.attachments.map(({ name, size }) => `${name} (${size} bytes)`);
	return html`<div><dt>Attached</dt><dd>${names.join(", ")}</dd></div>`;
}

function viewLinks(message: Message, view: View): Html[] {
	const names: [View, string][] = [
		["html", "Formatted"],
		["text", "Plain text"],
		["source", "Source"],
	];
	return names
		.filter(([name]) => name !== "html" || message.html !== null)
		.map(([name, label]) =>
			name === view
				? html`<a href="?view=${name}" aria-current="true">${label}</a>`
				: html`<a href="?view=${name}">${label}</a>`,
		);
}

function body(message: Message, view: View): Html {
	if (view === "text") return html`<pre>${withLinks(message.text)}</pre>`;
	const address = `/messages/${message.id}/${view === "html" ? "body" : "source"}`;
	return html`<iframe title="${message.subject || "No subject"}" src="${address}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

function withLinks(text: string): Html[] {
	const words = text.split(webAddress);
	const links = text.match(webAddress) ?? [];
	return words.flatMap((word, index) => {
		const link = links[index];
		return link ? [html`${word}`, html`<a href="${link}">${link}</a>`] : [html`${word}`];
	});
}

const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" });

function when(iso: string): string {
	return iso ? format.format(new Date(iso)) : "";
}
