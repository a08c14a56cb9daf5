import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";

export type Person = { readonly email: string; readonly name: string };

/** Asks who somebody wants to be, and believes it. The same address is the same person each time. */
export async function serveInteraction(
	provider: Provider,
	people: Map<string, Person>,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	if (request.method !== "POST") {
		const { params } = await provider.interactionDetails(request, response);
		response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
		response.end(page(String(params.login_hint ?? "")));
		return;
	}
	const form = new URLSearchParams(await textOf(request));
	const person = { email: form.get("email") ?? "", name: form.get("name") ?? "" };
	const accountId = createHash("sha256").update(person.email.toLowerCase()).digest("hex");
	people.set(accountId, person);
	await provider.interactionFinished(request, response, { login: { accountId } });
}

function page(hint: string): string {
	const escaped = hint.replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Identity provider</title>
<h1>Who are you?</h1>
<form method="post">
<p><label>Email <input name="email" type="email" value="${escaped}" required></label></p>
<p><label>Name <input name="name" value="Zanele Khumalo"></label></p>
<p><button>Sign in</button></p>
</form></html>`;
}

async function textOf(request: IncomingMessage): Promise<string> {
	let text = "";
	for await (const chunk of request) text += String(chunk);
	return text;
}
