import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { mailNoticesJob } from "#app/modules/notifications/mail-notices.job.server.ts";
import type { MailWish } from "#app/modules/notifications/notice.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import { sweepNotificationsJob } from "#app/modules/notifications/sweep.job.server.ts";
import { storeWish } from "#app/modules/notifications/wishes.server.ts";
import { members } from "#db/tenant/members.ts";
import { notifications } from "#db/tenant/notifications.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testMailServer } from "#tests/kit/mail-server.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import type { TestMember, TestTenant } from "#tests/kit/tenant.ts";
import { testWorker } from "#tests/kit/worker.ts";

/** A Monday, nine o'clock in Johannesburg. */
const morning = new Date("2026-11-23T07:00:00Z");
let now = morning;

const mailServer = testMailServer();
const kit = testKit();
const product = testServices(kit, {
	env: () => ({ SMTP_URL: mailServer.url }),
	clock: () => now,
});
const { start, hurry } = testWorker(kit, product);

test("of one cause everybody is told once, however many tell it at once", async () => {
	const acme = await kit.createTenant({ members: [{ role: "admin" }, { role: "admin" }] });
	const to = acme.members.map(({ id }) => id);
	const tell = () =>
		kit.asTenant(acme, (db) =>
			notify(db, { kind: "account-news", cause: "late", to, params: lateNews }),
		);
	const answers = await Promise.all(Array.from({ length: 12 }, tell));
	expect(
		answers
			.flat()
			.map(({ id }) => id)
			.sort(),
	).toEqual([...to].sort());
	expect(await told(acme)).toHaveLength(to.length);
	await kit.asTenant(acme, (db) =>
		notify(db, { kind: "account-news", cause: "later", to, params: lateNews }),
	);
	expect(await told(acme)).toHaveLength(2 * to.length);
});

test("who left is told nothing, and what is rolled back was never told", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const gone = acme.member("employee");
	await kit.asTenant(acme, (db) =>
		db.update(members).set({ deactivatedAt: morning }).where(eq(members.id, gone.id)),
	);
	await accepted(acme, [gone], "one");
	await kit
		.asTenant(acme, async (db) => {
			await notify(db, acceptedNews(acme, [acme.owner], "two"));
			throw new Error("later");
		})
		.catch(() => undefined);
	expect(await told(acme)).toEqual([]);
	expect(await jobsOf(kit, acme.id)).toEqual([]);
});

test("each is told in the ways that they wish, and what is certain always", async () => {
	const acme = await kit.createTenant({
		members: [{ role: "admin" }, { role: "admin" }, { role: "finance" }],
	});
	const [owner, silent, unlisted, finance] = acme.members;
	await wish(acme, silent, "invitation-accepted", "off", false);
	await wish(acme, unlisted, "invitation-accepted", "now", false);
	await wish(acme, owner, "account-news", "off", false);
	await wish(acme, finance, "account-news", "off", true);
	await accepted(acme, acme.members, "one");
	expect(await told(acme)).toEqual(
		sorted([
			{ memberId: owner?.id, isListed: true, mail: "none" },
			{ memberId: finance?.id, isListed: true, mail: "none" },
			{ memberId: unlisted?.id, isListed: false, mail: "waiting" },
		]),
	);
	const keepers = [owner?.id ?? "", finance?.id ?? ""];
	const toWrite = await kit.asTenant(acme, (db) =>
		notify(db, { kind: "account-news", cause: "late", to: keepers, params: lateNews }),
	);
	expect(toWrite.map(({ id }) => id)).toEqual([owner?.id]);
});

test("mail at once comes once; a digest comes in the member's own morning, with what was not read", async () => {
	const acme = await kit.createTenant({
		slug: "acme-told",
		members: [
			{ role: "admin", email: "now@acme.example" },
			{ role: "admin", email: "digest@acme.example" },
		],
	});
	const [, atOnce, daily] = acme.members;
	await wish(acme, atOnce, "invitation-accepted", "now", true);
	await wish(acme, daily, "invitation-accepted", "digest", true);
	await kit.asTenant(acme, (db) =>
		db
			.update(members)
			.set({ timeZone: "America/New_York" })
			.where(eq(members.id, daily?.id ?? "")),
	);
	const both = [atOnce, daily].flatMap((member) => member ?? []);
	now = morning;
	await start(undefined);
	await accepted(acme, both, "one");
	await accepted(acme, both, "two");
	await until(() => mailServer.received.length === 2);
	expect(mailServer.received.map(({ to }) => to[0]?.address)).toEqual([
		"now@acme.example",
		"now@acme.example",
	]);
	expect(mailServer.received[0]?.subject).toContain("accepted your invitation");
	expect(mailServer.received[0]?.text).toContain("http://acme-told.localhost:3000/people/");
	await until(async () => (await digestsOf(acme)).length > 0);
	expect((await digestsOf(acme)).map(({ start_after }) => start_after)).toEqual([
		new Date("2026-11-23T12:00:00Z"),
	]);
	await kit.asTenant(acme, (db) =>
		db
			.update(notifications)
			.set({ readAt: now })
			.where(sql`cause = 'two' and member_id = ${daily?.id}`),
	);
	await hurry(acme);
	await until(() => mailServer.received.length === 3);
	expect(mailServer.received[2]?.to[0]?.address).toBe("digest@acme.example");
	expect(mailServer.received[2]?.subject).toMatch(/^1 notification from /);
	expect((await told(acme)).map(({ mail }) => mail).sort()).toEqual([
		"done",
		"done",
		"done",
		"none",
	]);
});

test("nobody is written to twice when the job runs twice, and read ones go after 90 days", async () => {
	const acme = await kit.createTenant();
	await wish(acme, acme.owner, "invitation-accepted", "now", true);
	await accepted(acme, [acme.owner], "one");
	const [row] = await kit.asTenant(acme, (db) => db.select().from(notifications));
	const job = { services: product.services, tenant: { ...acme, timeZone: "UTC" }, now } as never;
	for (const _ of [1, 2]) {
		await kit.asTenant(acme, (db) => mailNoticesJob.run(db, { ids: [row?.id] }, job));
	}
	const mails = (await jobsOf(kit, acme.id)).filter(({ data }) => data.job === "send-mail");
	expect(mails).toHaveLength(1);
	for (const [days, left] of [
		[89, 1],
		[91, 0],
	] as const) {
		const readAt = new Date(now.getTime() - days * 86_400_000);
		await kit.asTenant(acme, async (db) => {
			await db.update(notifications).set({ readAt });
			await sweepNotificationsJob.run(db, { on: "2026-11-23" }, job);
		});
		expect(await told(acme)).toHaveLength(left);
	}
});

const lateNews = { kind: "payment-failed", day: "2026-12-01" } as const;

function acceptedNews(tenant: TestTenant, to: readonly TestMember[], cause: string) {
	return {
		...{ kind: "invitation-accepted" as const, cause, subjectId: tenant.owner.id },
		...{ to: to.map(({ id }) => id), params: { memberId: tenant.owner.id } },
	};
}

async function accepted(tenant: TestTenant, to: readonly TestMember[], cause: string) {
	await kit.asTenant(tenant, (db) => notify(db, acceptedNews(tenant, to, cause)));
}

async function wish(
	tenant: TestTenant,
	member: TestMember | undefined,
	kind: "invitation-accepted" | "account-news",
	mail: MailWish,
	isListed: boolean,
) {
	const actor = { kind: "member", id: member?.id ?? "" } as const;
	await kit.asTenant(tenant, (db) => storeWish(db, actor, kind, { mail, isListed }));
}

async function told(tenant: TestTenant) {
	const rows = await kit.asTenant(tenant, (db) =>
		db
			.select({
				memberId: notifications.memberId,
				isListed: notifications.isListed,
				mail: notifications.mail,
			})
			.from(notifications),
	);
	return sorted(rows);
}

function sorted<Row extends { memberId: string | undefined }>(rows: readonly Row[]): Row[] {
	return [...rows].sort((a, b) => String(a.memberId).localeCompare(String(b.memberId)));
}

async function digestsOf(tenant: TestTenant) {
	return (await jobsOf(kit, tenant.id)).filter(({ data }) => data.job === "mail-digest");
}
