import { data } from "@remix-run/node";
import { isId } from "#app/lib/id.ts";
import { takeTry } from "#app/modules/accounts/attempts.server.ts";
import { waitWords } from "#app/modules/accounts/wait-words.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { isProblem, notFound, Problem } from "#app/request/problem.ts";
import { attempts } from "#db/tenant/attempts.ts";
import {
	addDomain,
	endPrimary,
	makePrimary,
	putDomainBack,
	removeDomain,
} from "./change-domains.server.ts";
import { type Checked, checkDomain } from "./check-domain.server.ts";
import { readDomainName } from "./domain-name.ts";
import { checkLimit } from "./limits.ts";

const path = "/settings/domain";

/** The form that asks for a domain; what was typed comes back with what is wrong with it. */
export async function addDomainAction(args: MemberSteps) {
	const { request, services, tenant } = args;
	const typed = String((await request.formData()).get("host") ?? "").slice(0, 500);
	const read = readDomainName(typed, new URL(services.env.BASE_ORIGIN).hostname);
	if ("problem" in read) return data({ typed, error: read.problem }, 422);
	try {
		await addDomain(services, tenant, read.host, byOf(args));
	} catch (error) {
		if (isProblem(error)) return data({ typed, error: error.message }, 422);
		throw error;
	}
	const text = `${read.host} is on the list.`;
	return redirectWithFlash(path, { text, detail: "Now create its two records." }, args);
}

export async function checkDomainAction(args: MemberSteps) {
	const { services, tenant, step, now } = args;
	const wait = await step((db) => takeTry(db, attempts, services, [checkLimit(tenant.id)], now));
	if (wait > 0) throw tooOften(wait);
	const checked = await checkDomain(services, tenant, domainIdOf(args), byOf(args));
	if (!checked) throw notFound("domain");
	return redirectWithFlash(path, { text: checkedText(checked) }, args);
}

export async function makePrimaryAction(args: MemberSteps) {
	const by = { ...byOf(args), here: args.context.host.host };
	const host = await makePrimary(args.services, args.tenant, domainIdOf(args), by);
	return redirectWithFlash(path, { text: `${host} is the workspace’s address now.` }, args);
}

export async function endPrimaryAction(args: MemberSteps) {
	const host = await endPrimary(args.services, args.tenant, domainIdOf(args), byOf(args));
	const detail = `${host} goes on to answer.`;
	return redirectWithFlash(
		path,
		{ text: "The address with us is the workspace’s again.", detail },
		args,
	);
}

export async function removeDomainAction(args: MemberSteps) {
	const domainId = domainIdOf(args);
	const by = { ...byOf(args), here: args.context.host.host };
	const host = await removeDomain(args.services, args.tenant, domainId, by);
	const undo = { action: `${path}/${domainId}/return`, fields: {} };
	return redirectWithFlash(path, { text: `Removed ${host}.`, undo }, args);
}

/** Back, and looked at at once: its records may be there still. */
export async function putDomainBackAction(args: MemberSteps) {
	const { services, tenant } = args;
	const domainId = domainIdOf(args);
	await putDomainBack(services, tenant, domainId, byOf(args));
	const checked = await checkDomain(services, tenant, domainId, byOf(args));
	const text = checked ? checkedText(checked) : "It is on the list again.";
	return redirectWithFlash(path, { text }, args);
}

function byOf({ member, context, now }: MemberSteps) {
	return { actor: { kind: "member", id: member.id, requestId: context.requestId }, now } as const;
}

function domainIdOf({ params }: MemberSteps): string {
	const { domainId = "" } = params;
	if (!isId(domainId)) throw notFound("domain");
	return domainId;
}

function checkedText({ host, state }: Checked): string {
	switch (state) {
		case "active":
			return `${host} works.`;
		case "pending":
			return `${host}: the proof is not there yet.`;
		case "verifying":
			return `${host} is proven, and does not lead here yet.`;
		case "failing":
			return `${host} still fails.`;
		case "removed":
			return `${host} was given up.`;
		default:
			return state satisfies never;
	}
}

function tooOften(wait: number): Problem {
	const message = `That was looked at often just now. Try again in ${waitWords(wait)}; we look every hour ourselves.`;
	return new Problem("domain.checked_often", message, { status: 429, retryAfter: wait });
}
