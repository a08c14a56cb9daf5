import { expect, test } from "vitest";
import { unsubscribeToken } from "#app/modules/mail/unsubscribe-token.server.ts";
import { noticeKinds, noticeOf } from "#app/modules/notifications/kinds.ts";
import { storedWishes } from "#app/modules/notifications/wishes.server.ts";
import { wantsReminders } from "#app/modules/reminders/reminder-wish.server.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);

test("the link shows a page with a button, and opening it changes nothing", async () => {
	const acme = await kit.createTenant({ name: "Acme Consulting" });
	const answer = await product.ask(acme.slug, linkOf(acme));
	expect(answer.status).toBe(200);
	expect(answer.text).toContain("Stop the reminders");
	expect(answer.text).toContain("Acme Consulting");
	expect(answer.text).not.toContain(acme.owner.email);
	expect(answer.headers["referrer-policy"]).toMatch(/no-referrer$/);
	expect(await wish(acme)).toBe(true);
});

test("the button ends the reminders, in the audit log too, and may be pressed again", async () => {
	const acme = await kit.createTenant();
	for (const _ of [1, 2]) {
		const answer = await product.post(acme.slug, linkOf(acme), {});
		expect(answer.status).toBe(200);
		expect(answer.text).toContain("No more Monday reminders");
	}
	expect(await wish(acme)).toBe(false);
	const lines = await kit.asTenant(acme, (db) => db.select().from(auditLines));
	const own = lines.filter(({ action }) => action.startsWith("notification:"));
	expect(own.map(({ action, actorId }) => ({ action, actorId }))).toEqual([
		{ action: "notification:choose", actorId: acme.owner.id },
	]);
});

test("whoever stopped them can have them again", async () => {
	const acme = await kit.createTenant();
	await product.post(acme.slug, linkOf(acme), {});
	const answer = await product.post(acme.slug, linkOf(acme), { reminders: "again" });
	expect(answer.text).toContain("Stop the reminders");
	expect(await wish(acme)).toBe(true);
});

test("a mail program's own button works without cookies and without an Origin", async () => {
	const acme = await kit.createTenant();
	const answer = await product.ask(acme.slug, linkOf(acme), {
		method: "POST",
		form: { "List-Unsubscribe": "One-Click" },
	});
	expect(answer.status).toBe(200);
	expect(await wish(acme)).toBe(false);
});

test("a notification's link ends its kind by mail, the digest's all that is gathered; what is certain stays", async () => {
	const acme = await kit.createTenant();
	const stop = (what: string) => product.post(acme.slug, `${linkOf(acme)}?what=${what}`, {});
	expect((await stop("invitation-accepted")).status).toBe(200);
	expect((await stop("digest")).text).toContain("No more of this by mail");
	expect((await stop("signed-out")).status).toBe(404);
	const wishes = await kit.asTenant(acme, (db) => storedWishes(db, acme.owner.id));
	const gathered = noticeKinds.filter((kind) => noticeOf(kind).usual.mail === "digest");
	expect(gathered).toContain("seats-limit");
	expect(new Map(wishes)).toEqual(
		new Map(gathered.map((kind) => [kind, { ...noticeOf(kind).usual, mail: "off" }])),
	);
});

test("a link of another workspace, or one that was altered, leads nowhere", async () => {
	const [acme, other] = await Promise.all([kit.createTenant(), kit.createTenant()]);
	const token = unsubscribeToken(testSecret, acme.id, acme.owner.id);
	const wrong = [
		[other.slug, `/unsubscribe/${token}`],
		[acme.slug, `/unsubscribe/${token.slice(0, -1)}`],
		[acme.slug, `/unsubscribe/${acme.owner.id}`],
		[acme.slug, "/unsubscribe/x"],
	] as const;
	for (const [host, path] of wrong) {
		expect((await product.ask(host, path)).status).toBe(404);
		expect((await product.post(host, path, {})).status).toBe(404);
	}
	expect(await wish(acme)).toBe(true);
});

test("it works while the workspace is suspended", async () => {
	const acme = await kit.createTenant();
	await kit.owner`update tenants set state = 'suspended' where id = ${acme.id}`;
	expect((await product.post(acme.slug, linkOf(acme), {})).status).toBe(200);
	expect(await wish(acme)).toBe(false);
});

function linkOf(tenant: TestTenant): string {
	return `/unsubscribe/${unsubscribeToken(testSecret, tenant.id, tenant.owner.id)}`;
}

function wish(tenant: TestTenant): Promise<boolean | null> {
	return kit.asTenant(tenant, (db) => wantsReminders(db, tenant.owner.id));
}
