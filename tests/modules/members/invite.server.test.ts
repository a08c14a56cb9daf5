import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { revokeInvitation } from "#app/modules/members/invitation.server.ts";
import type { Invitee } from "#app/modules/members/invite.server.ts";
import { openInvitations } from "#app/modules/members/open-invitations.server.ts";
import { resendInvitation } from "#app/modules/members/resend-invitation.server.ts";
import { planOf } from "#app/modules/subscription/plans.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { members } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import { queuedMails } from "#tests/kit/queued-mail.ts";
import { ann, days, holdingOf, inviting, secrets, start } from "./inviting.ts";

const kit = testKit();
const { invite, seatsUsed } = inviting(kit);

test("people get a mail with a link of their own, each holds a seat, and it is written down", async () => {
	const acme = await kit.createTenant();
	const invited = await invite(acme, [ann, { email: "bo@acme.example", role: "manager" }]);
	expect(invited).toEqual({ sent: ["ann@acme.example", "bo@acme.example"], leftOut: [] });
	const mails = await queuedMails(kit, acme.id);
	expect(mails.map(({ to, data }) => [to, data.inviterName, data.expiresOn])).toEqual([
		["ann@acme.example", "Olwethu Owner", "2026-12-06"],
		["bo@acme.example", "Olwethu Owner", "2026-12-06"],
	]);
	expect(new Set(mails.map(({ token }) => token)).size).toBe(2);
	expect(await seatsUsed(acme)).toBe(3);
	const lines = await kit.asTenant(acme, (db) =>
		db.select({ action: auditLines.action, after: auditLines.after }).from(auditLines),
	);
	expect(lines).toContainEqual({
		action: "invitation:send",
		after: { email: "bo@acme.example", role: "manager", customRoleId: null },
	});
});

test("members, people who left and people with an invitation are left out", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }, { role: "manager" }] });
	const left = acme.member("manager");
	await kit.asTenant(acme, (db) =>
		db.update(members).set({ deactivatedAt: start }).where(eq(members.id, left.id)),
	);
	await invite(acme);
	const again = [
		ann.email,
		acme.member("employee").email.toUpperCase(),
		left.email,
		"new@acme.example",
	];
	const invited = await invite(
		acme,
		again.map((email) => ({ email, role: "employee" })),
	);
	expect(invited.sent).toEqual(["new@acme.example"]);
	expect(new Set(invited.leftOut.map(({ why }) => why))).toEqual(
		new Set(["invited", "member", "left"]),
	);
	expect(await queuedMails(kit, acme.id)).toHaveLength(2);
});

test("no mailbox is flooded: by inviting and withdrawing, by sending again, or by many addresses", async () => {
	const acme = await kit.createTenant();
	const by = { kind: "member", id: acme.owner.id } as const;
	const openId = async () => (await kit.asTenant(acme, openInvitations))[0]?.id ?? "";
	const again = { actor: by, inviterName: "Olwethu", tenant: holdingOf("team"), now: start };
	for (const _ of [1, 2, 3]) {
		await invite(acme);
		const id = await openId();
		await kit.asTenant(acme, (db) => resendInvitation(db, secrets, id, again));
		await kit.asTenant(acme, (db) => revokeInvitation(db, by, id, start));
	}
	expect(await invite(acme)).toEqual({
		sent: [],
		leftOut: [{ email: "ann@acme.example", why: "often" }],
	});
	expect((await invite(acme, [ann], days(1.1))).sent).toHaveLength(1);
	const id = await openId();
	expect(await kit.asTenant(acme, (db) => resendInvitation(db, secrets, id, again))).toEqual({
		refusal: expect.stringContaining("several times within a day"),
	});
	const many = Array.from({ length: 2_001 }, (_, index) => ({
		...{ email: `n${index}@acme.example`, role: "client-viewer" as const },
	}));
	await expect(invite(acme, many)).rejects.toMatchObject({ code: "invitation.too_many" });
});

test("without enough seats nobody is invited", async () => {
	const acme = await kit.createTenant({ plan: "starter", trialEndsAt: null });
	await expect(invite(acme, people(seats), start, "starter")).rejects.toMatchObject({
		code: "limit.members",
	});
	expect(await kit.asTenant(acme, openInvitations)).toEqual([]);
	expect(await queuedMails(kit, acme.id)).toEqual([]);
	expect(await seatsUsed(acme)).toBe(1);
});

test("many who invite at the limit at once never exceed it", async () => {
	const acme = await kit.createTenant({ plan: "starter", trialEndsAt: null });
	const attempts = people(seats + 3).map((person) => invite(acme, [person], start, "starter"));
	const outcomes = await Promise.allSettled(attempts);
	const sent = outcomes.filter(({ status }) => status === "fulfilled");
	expect(sent).toHaveLength(seats - 1);
	expect(await seatsUsed(acme)).toBe(seats);
});

const seats = planOf("starter").limits.members ?? 0;

function people(count: number): Invitee[] {
	return Array.from({ length: count }, (_, index) => ({
		email: `n${index}@acme.example`,
		role: "employee",
	}));
}
