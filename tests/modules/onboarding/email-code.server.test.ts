import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { openMail } from "#app/modules/mail/sealed-mail.server.ts";
import { walkDraft } from "#app/modules/onboarding/draft.ts";
import { signUpDrafts } from "#app/modules/onboarding/drafts.server.ts";
import { sendCode, tryCode } from "#app/modules/onboarding/email-code.server.ts";
import { draftOfLink, moveDraftHere } from "#app/modules/onboarding/resume.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import { testSecret } from "#tests/kit/tenant.ts";
import { asSuperuser } from "#tests/kit/worker.ts";
import { completeForms, draftWith, passwordHash, reread } from "./sign-up-kit.ts";

const kit = testKit();
const product = testServices(kit);
const now = new Date();
const seconds = (count: number) => new Date(now.getTime() + count * 1000);
let addresses = 0;

afterEach(() => asSuperuser(kit, "delete from pgboss.job"));

async function signingUp() {
	addresses += 1;
	const email = `naledi-${addresses}@thornbrook.example`;
	return { draftId: (await draftWith(product.services, {})).id, email };
}

type SigningUp = { draftId: string; email: string };

function send(who: SigningUp, at = now, clientAddress = `192.0.2.${addresses}`) {
	return sendCode(product.services, { ...who, clientAddress }, at);
}

function attempt(who: SigningUp, code: string, at = now) {
	return tryCode(kit.database.public, testSecret, { ...who, code }, at);
}

/** The newest mail of the queue, opened as only the worker can. */
async function newestMail(): Promise<{ to: string; code: string; resumePath: string }> {
	const [job] = (await jobsOf(kit, null)).toReversed();
	const { mailId, sealed } = queuedMail.parse(job?.data.payload);
	const { to, data } = openMail(testSecret, mailId, sealed);
	return { to, ...codeMail.parse(data) };
}

const queuedMail = z.object({ mailId: z.string(), sealed: z.string() });
const codeMail = z.object({ code: z.string(), resumePath: z.string() });
const another = (code: string) => (code === "123456" ? "654321" : "123456");

test("the code from the mail proves the address, once", async () => {
	const who = await signingUp();
	expect(await send(who)).toEqual({ kind: "sent" });
	const { to, code } = await newestMail();
	expect(to).toBe(who.email);
	expect(code).toMatch(/^\d{6}$/);
	expect(await attempt(who, code)).toBe("proved");
	expect((await reread(product.services, who.draftId)).provedEmail).toBe(who.email);
	expect(await attempt(who, code)).toBe("spent");
});

test("a code is nowhere to be read, in the queue either", async () => {
	const who = await signingUp();
	await send(who);
	const { code } = await newestMail();
	const [row] = await kit.owner`select * from onboarding_drafts where id = ${who.draftId}`;
	expect(JSON.stringify([row, await jobsOf(kit, null)])).not.toContain(code);
});

test("after five wrong codes the right one does not help either", async () => {
	const who = await signingUp();
	await send(who);
	const { code } = await newestMail();
	const wrong = another(code);
	const verdicts = [];
	for (let count = 0; count < 5; count += 1) verdicts.push(await attempt(who, wrong));
	expect(verdicts).toEqual(["wrong", "wrong", "wrong", "wrong", "spent"]);
	expect(await attempt(who, code)).toBe("spent");
});

test("thirty tries at once are no more than five", async () => {
	const who = await signingUp();
	await send(who);
	const { code } = await newestMail();
	const wrong = another(code);
	const verdicts = await Promise.all(Array.from({ length: 30 }, () => attempt(who, wrong)));
	expect(verdicts.filter((verdict) => verdict === "wrong")).toHaveLength(4);
	expect(await attempt(who, code)).toBe("spent");
});

test("a code works for ten minutes", async () => {
	const who = await signingUp();
	await send(who);
	const { code } = await newestMail();
	expect(await attempt(who, code, seconds(601))).toBe("spent");
	expect(await attempt(who, code, seconds(599))).toBe("proved");
});

test("a code is for the address that it was sent to and for no other sign-up", async () => {
	const who = await signingUp();
	const other = await signingUp();
	await send(who);
	const { code } = await newestMail();
	expect(await attempt({ ...who, email: "other@thornbrook.example" }, code)).toBe("spent");
	expect(await attempt({ ...who, draftId: other.draftId }, code)).toBe("spent");
	expect(await attempt(who, code)).toBe("proved");
});

test("a new code ends the one before", async () => {
	const who = await signingUp();
	await send(who);
	const first = await newestMail();
	await send(who, seconds(31));
	const second = await newestMail();
	if (first.code !== second.code) expect(await attempt(who, first.code, seconds(32))).toBe("wrong");
	expect(await attempt(who, second.code, seconds(32))).toBe("proved");
});

test("each further code has to wait longer, and nothing is sent before", async () => {
	const who = await signingUp();
	await send(who);
	expect(await send(who, seconds(10))).toEqual({ kind: "wait", seconds: 20 });
	expect(await send(who, seconds(31))).toEqual({ kind: "sent" });
	expect(await send(who, seconds(62))).toEqual({ kind: "wait", seconds: 29 });
	expect(await send(who, seconds(92))).toEqual({ kind: "sent" });
	expect(await jobsOf(kit, null)).toHaveLength(3);
});

test("another address gets its code at once, but not many of them", async () => {
	const { draftId } = await signingUp();
	const kinds = [];
	for (let count = 0; count < 6; count += 1) {
		const email = `slip-${count}@thornbrook.example`;
		kinds.push((await send({ draftId, email })).kind);
	}
	expect(kinds).toEqual(["sent", "sent", "sent", "sent", "sent", "wait"]);
});

test("one mailbox gets few codes, from however many sign-ups and places", async () => {
	const { email } = await signingUp();
	const sent = [];
	for (let count = 0; count < 5; count += 1) {
		const { id } = await draftWith(product.services, {});
		sent.push((await send({ draftId: id, email }, now, `198.51.100.${count}`)).kind);
	}
	expect(sent).toEqual(["sent", "sent", "sent", "wait", "wait"]);
});

test("the link of every mail leads to the sign-up, and only a code opens it elsewhere", async () => {
	const who = await signingUp();
	await send(who);
	const first = await newestMail();
	await send(who, seconds(31));
	const { resumePath } = await newestMail();
	expect(resumePath).toBe(first.resumePath);
	const token = new URL(resumePath, "http://localhost").searchParams.get("token") ?? "";
	expect(await draftOfLink(kit.database.public, token, now)).toEqual({
		id: who.draftId,
		email: who.email,
	});
	expect(await draftOfLink(kit.database.public, token.slice(1), now)).toBeNull();
	const [row] = await kit.owner`select * from onboarding_drafts where id = ${who.draftId}`;
	expect(JSON.stringify(row)).not.toContain(token);
});

test("a sign-up that moved to another browser is no longer open in the first", async () => {
	const { id } = await draftWith(product.services, {});
	const [before] = await kit.owner`select token_hash from onboarding_drafts where id = ${id}`;
	const token = await moveDraftHere(kit.database.public, id);
	expect(token).toHaveLength(43);
	const [after] = await kit.owner`select token_hash from onboarding_drafts where id = ${id}`;
	expect(after?.token_hash).not.toBe(before?.token_hash);
});

test("whoever proves the address chooses the password anew, and looks at who is invited", async () => {
	const { id } = await draftWith(product.services, completeForms("thornbrook-moved"));
	expect(walkDraft(await reread(product.services, id)).furthest.name).toBe("review");
	await moveDraftHere(kit.database.public, id);
	const moved = await reread(product.services, id);
	expect(JSON.stringify(moved.kept)).not.toContain(passwordHash);
	expect(moved.kept.you?.values.name).toBe("Pieter van Rensburg");
	expect(walkDraft(moved).furthest.name).toBe("you");
	expect(moved.kept.team?.done).toBe(false);
});

test("what the browser of before had under way is not written after the move", async () => {
	const draft = await draftWith(product.services, completeForms("thornbrook-late"));
	const store = signUpDrafts(product.services, draft.tokenHash);
	const values = { name: "Somebody else" };
	const late = { step: "you", values, seen: 99, tab: "", done: true, now };
	await expect(store.save(draft.id, late)).resolves.toMatchObject({ kind: "saved" });
	await moveDraftHere(kit.database.public, draft.id);
	await expect(store.save(draft.id, late)).rejects.toMatchObject({ status: 404 });
});
