import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLines } from "#db/tenant/audit.ts";
import { members } from "#db/tenant/members.ts";
import { notifications } from "#db/tenant/notifications.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { workedDaysOff } from "#db/tenant/work-calendar.ts";
import { testKit } from "#tests/kit/kit.ts";
import { giveOwnRole } from "#tests/kit/own-role.ts";
import { testProduct } from "#tests/kit/product.ts";
import { makeWork } from "./make-work.ts";

const kit = testKit();
const product = testProduct(kit);
const MONDAY = "2026-09-21";

test("who may writes another's week: logged, told once a day, undone by who did it; nobody else may", async () => {
	const acme = await kit.createTenant({
		members: [{ role: "employee", name: "Zanele Nkosi" }, { role: "manager" }],
	});
	const work = await kit.asTenant(acme, (db) => makeWork(db));
	const [taskId = ""] = work.taskIds;
	const zanele = acme.member("employee");
	const path = `/time/team/${zanele.id}/${MONDAY}/hours`;
	const post = async (cookie: string, to: string, form: Record<string, string>) =>
		(await product.post(acme.slug, to, form, { headers: { cookie } })).status;
	const owner = await product.cookieOf(acme);
	const cell = (date: string) => `cell:${taskId}:${date}`;
	expect(await post(owner, path, { [cell(MONDAY)]: "1:30" })).toBe(302);
	expect(await post(owner, path, { [cell("2026-09-22")]: "2:00" })).toBe(302);
	const read = () =>
		kit.asTenant(acme, (db) =>
			Promise.all([
				db.select().from(timeEntries),
				db.select().from(auditLines).where(eq(auditLines.action, "time-entry:capture")),
				db.select().from(notifications).where(eq(notifications.kind, "time-written")),
			]),
		);
	const [entries, lines, told] = await read();
	expect(entries.map((entry) => [entry.memberId, entry.createdBy, entry.minutes]).sort()).toEqual([
		[zanele.id, acme.owner.id, 120],
		[zanele.id, acme.owner.id, 90],
	]);
	expect(lines).toMatchObject([
		{ actorId: acme.owner.id, objectId: zanele.id },
		{ actorId: acme.owner.id, objectId: zanele.id },
	]);
	expect(told).toMatchObject([{ memberId: zanele.id, subjectId: acme.owner.id }]);
	const change = lines[0]?.id ?? "";
	const own = await product.cookieOf(acme, zanele);
	const manager = await product.cookieOf(acme, acme.member("manager"));
	expect(await post(own, "/time/undo", { week: MONDAY, change })).not.toBe(200);
	for (const cookie of [own, manager]) expect(await post(cookie, path, {})).toBe(404);
	const blind = ["time-entry:capture-for-others", "project:read"] as const;
	await giveOwnRole(kit, acme, acme.member("manager"), blind);
	expect(await post(manager, path, { [cell(MONDAY)]: "9:00" })).toBe(404);
	const heritageDay = { [cell("2026-09-24")]: "1:00" };
	const asked = await product.post(acme.slug, path, heritageDay, { headers: { cookie: owner } });
	expect([asked.status, asked.text]).toEqual([
		422,
		expect.stringContaining("Thursday is Heritage Day. Did Zanele work anyway? Say why."),
	]);
	const why = { ...heritageDay, "reason:2026-09-24": "The go-live" };
	expect(await post(owner, path, why)).toBe(302);
	const worked = await kit.asTenant(acme, (db) => db.select().from(workedDaysOff));
	expect(worked).toMatchObject([
		{ memberId: zanele.id, date: "2026-09-24", reason: "The go-live" },
	]);
	expect(await post(owner, `${path}/undo`, { change })).toBe(302);
	expect((await read())[0]).toHaveLength(2);
	await kit.asTenant(acme, (db) =>
		db.update(members).set({ deactivatedAt: new Date() }).where(eq(members.id, zanele.id)),
	);
	expect(await post(owner, path, { [cell(MONDAY)]: "1:00" })).toBe(409);
});
