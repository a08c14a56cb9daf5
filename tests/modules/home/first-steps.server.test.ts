import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { firstStepFacts, homePath } from "#app/modules/home/first-steps.server.ts";
import { type Permission, permissionsOf } from "#app/modules/members/permission-catalogue.ts";
import { writeSetting } from "#app/modules/settings/write.server.ts";
import type { Member } from "#app/request/session.server.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestMember, TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const now = new Date("2026-11-23T08:00:00Z");

function homeOf(tenant: TestTenant, member: TestMember) {
	const permissions = permissionsOf(member.role);
	const reader: Member = { ...member, permissions, hasSeat: true, locale: null, timeZone: null };
	return kit.asTenant(tenant, (db) => homePath({ db, member: reader }));
}

test("a new workspace has nothing of it; each thing made ticks its step", async () => {
	const acme = await kit.createTenant();
	expect(await kit.asTenant(acme, firstStepFacts)).toEqual({
		hasProject: false,
		hasTime: false,
		hasInvited: false,
	});
	await kit.asTenant(acme, async (db) => {
		const [client] = await db.select({ id: clients.id }).from(clients);
		const [projectId, taskId] = [newId(), newId()];
		await db.insert(projects).values({ id: projectId, clientId: client?.id ?? "", name: "P" });
		await db.insert(tasks).values({ id: taskId, projectId, name: "T" });
		const memberId = acme.owner.id;
		const entry = { id: newId(), memberId, createdBy: memberId, projectId, taskId };
		await db.insert(timeEntries).values({ ...entry, date: "2026-11-23", minutes: 60 });
	});
	expect(await kit.asTenant(acme, firstStepFacts)).toEqual({
		hasProject: true,
		hasTime: true,
		hasInvited: false,
	});
});

test("a second member counts as somebody invited", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	expect((await kit.asTenant(acme, firstStepFacts)).hasInvited).toBe(true);
});

test("owners and admins begin with the list, everybody else with the week", async () => {
	const acme = await kit.createTenant({ members: [{ role: "admin" }, { role: "manager" }] });
	expect(await homeOf(acme, acme.owner)).toBe("/first-steps");
	expect(await homeOf(acme, acme.member("admin"))).toBe("/first-steps");
	expect(await homeOf(acme, acme.member("manager"))).toBe("/time/week");
});

test("the list can be hidden and shown again, and the audit log has both", async () => {
	const acme = await kit.createTenant();
	const actor = { kind: "member", id: acme.owner.id } as const;
	const writing = { actor, now, today: "2026-11-22" };
	const hide = (hidden: boolean) =>
		kit.asTenant(acme, (db) => writeSetting(db, writing, "FIRST_STEPS_HIDDEN", hidden));
	await hide(true);
	expect(await homeOf(acme, acme.owner)).toBe("/time/week");
	await hide(false);
	expect(await homeOf(acme, acme.owner)).toBe("/first-steps");
	const lines = await kit.asTenant(acme, (db) =>
		db.select({ before: auditLines.before, after: auditLines.after }).from(auditLines),
	);
	expect(lines).toEqual([
		{ before: null, after: true },
		{ before: true, after: false },
	]);
});

test("who has a role without the week begins with the first page that they may see", async () => {
	const acme = await kit.createTenant();
	const at = (permissions: readonly Permission[]) => {
		const rest = { hasSeat: false, locale: null, timeZone: null };
		const reader: Member = { ...acme.owner, role: "client-viewer", permissions, ...rest };
		return kit.asTenant(acme, (db) => homePath({ db, member: reader }));
	};
	expect(await at(["client:read", "member:read"])).toBe("/clients");
	expect(await at([])).toBe("/account");
});
