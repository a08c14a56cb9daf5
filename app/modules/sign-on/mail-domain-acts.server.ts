import { data } from "@remix-run/node";
import { nameServers } from "#app/integrations/dns/look-up.server.ts";
import { isId } from "#app/lib/id.ts";
import { takeTry } from "#app/modules/accounts/attempts.server.ts";
import { waitWords } from "#app/modules/accounts/wait-words.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { notFound } from "#app/request/problem.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { proofRecord, readMailDomain } from "./mail-domain.ts";
import { addMailDomain, keepProof, mailDomainOf, removeMailDomain } from "./mail-domains.server.ts";
import { signOthersOut } from "./save-sign-on.server.ts";
import { lookLimit } from "./start-limit.ts";

const path = "/settings/single-sign-on";

/** The form that names a domain; what was typed comes back with what is wrong with it. */
export async function addMailDomainAction(args: MemberSteps) {
	const { request, services, step, now } = args;
	const typed = String((await request.formData()).get("domain") ?? "").slice(0, 300);
	const read = readMailDomain(typed, new URL(services.env.BASE_ORIGIN).hostname);
	if ("problem" in read) return data({ typed, error: read.problem }, 422);
	const error = await step((db) => addMailDomain(db, actorOf(args), read.domain, now));
	if (error) return data({ typed, error }, 422);
	const text = `${read.domain} is in the list.`;
	return redirectWithFlash(path, { text, detail: "Now create its record." }, args);
}

/** Looks for the record now. */
export async function checkMailDomainAction(args: MemberSteps) {
	const { services, tenant, step, now } = args;
	const wait = await step((db) => takeTry(db, attempts, services, [lookLimit(tenant.id)], now));
	if (wait > 0) {
		const text = `Looking rests. Try again in ${waitWords(wait)}.`;
		return redirectWithFlash(path, { text }, args);
	}
	const known = await step((db) => mailDomainOf(db, idOf(args)));
	if (!known) throw notFound("domain");
	const answer = await nameServers(services.env.DNS_SERVERS).txt(proofRecord(known).name);
	const isProven = await step((db) => keepProof(db, actorOf(args), known, answer, now));
	if (!isProven)
		return redirectWithFlash(path, { text: `${known.domain} is not proven yet.` }, args);
	await signOthersOut(args);
	return redirectWithFlash(path, { text: `${known.domain} is proven.` }, args);
}

export async function removeMailDomainAction(args: MemberSteps) {
	const domain = await args.step((db) => removeMailDomain(db, actorOf(args), idOf(args)));
	if (domain === null) throw notFound("domain");
	const detail = "Passwords count again for its addresses.";
	return redirectWithFlash(
		path,
		{ text: `${domain} is no company address any more.`, detail },
		args,
	);
}

function idOf({ params }: MemberSteps): string {
	const { domainId = "" } = params;
	if (!isId(domainId)) throw notFound("domain");
	return domainId;
}

function actorOf({ member, context }: MemberSteps) {
	return { kind: "member", id: member.id, requestId: context.requestId } as const;
}
