import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { memberAddressHash } from "#app/lib/member-address.server.ts";
import { invitationOfLink, revokeInvitation } from "#app/modules/members/invitation.server.ts";
import { openInvitations } from "#app/modules/members/open-invitations.server.ts";
import { resendInvitation } from "#app/modules/members/resend-invitation.server.ts";
import { memberAddresses } from "#db/public/tenants.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";
import { ann, days, holdingOf, inviting, secrets, start } from "./inviting.ts";

const kit = testKit();
const { invite, linkOf, accept, seatsUsed } = inviting(kit);

test("who accepts is a member with the invitation's seat, and find-my-workspace finds them", async () => {
	const acme = await kit.createTenant();
	await invite(acme);
	const token = await linkOf(acme);
	const id = await accept(acme, token, days(13));
	const [row] = await kit.asTenant(acme, (db) =>
		db
			.select()
			.from(members)
			.where(eq(members.id, id ?? "")),
	);
	expect(row).toMatchObject({
		name: "Ann Bester",
		email: "ann@acme.example",
		role: "employee",
		hasSeat: true,
	});
	expect(await seatsUsed(acme)).toBe(2);
	const found = await kit.database.public
		.select({ tenantId: memberAddresses.tenantId })
		.from(memberAddresses)
		.where(eq(memberAddresses.addressHash, memberAddressHash(testSecret, "ann@acme.example")));
	expect(found).toContainEqual({ tenantId: acme.id });
});

test("a link works once, for two weeks, and in its own workspace only", async () => {
	const acme = await kit.createTenant();
	const bolt = await kit.createTenant();
	await invite(acme);
	const token = await linkOf(acme);
	expect(await accept(bolt, token)).toBeNull();
	expect(await accept(acme, token, days(14))).toBeNull();
	expect(await accept(acme, "a".repeat(43))).toBeNull();
	const accepted = await Promise.all([accept(acme, token), accept(acme, token)]);
	expect(accepted.filter((id) => id !== null)).toHaveLength(1);
	expect(await accept(acme, token)).toBeNull();
	expect(await kit.asTenant(acme, (db) => invitationOfLink(db, token, start))).toBeNull();
});

test("an address that a member changed to meanwhile is refused, and the invitation stays open", async () => {
	const acme = await kit.createTenant();
	await invite(acme);
	const token = await linkOf(acme);
	await kit.asTenant(acme, (db) => db.update(members).set({ email: "ANN@acme.example" }));
	await expect(accept(acme, token)).rejects.toMatchObject({ code: "email.taken" });
	expect(await kit.asTenant(acme, (db) => invitationOfLink(db, token, start))).not.toBeNull();
});

test("sent again, the new link works for two more weeks and the one before does not", async () => {
	const acme = await kit.createTenant();
	await invite(acme);
	const before = await linkOf(acme);
	const [open] = await kit.asTenant(acme, openInvitations);
	const by = {
		actor: { kind: "member", id: acme.owner.id },
		inviterName: "Olwethu",
		tenant: holdingOf("team"),
		now: days(10),
	} as const;
	await kit.asTenant(acme, (db) => resendInvitation(db, secrets, open?.id ?? "", by));
	expect(await accept(acme, before, days(11))).toBeNull();
	expect(await accept(acme, await linkOf(acme), days(23))).not.toBeNull();
	expect(await seatsUsed(acme)).toBe(2);
});

test("one that ran out is sent again where there is a seat for it alone", async () => {
	const nine = Array.from({ length: 9 }, () => ({ role: "employee" as const }));
	const [full, roomy] = [await kit.createTenant({ members: nine }), await kit.createTenant()];
	const again = async (tenant: TestTenant) => {
		await invite(tenant);
		const [open] = await kit.asTenant(tenant, openInvitations);
		const actor = { kind: "member", id: tenant.owner.id } as const;
		const by = { actor, inviterName: "Olwethu", tenant: holdingOf("starter"), now: days(15) };
		return kit.asTenant(tenant, (db) => resendInvitation(db, secrets, open?.id ?? "", by));
	};
	expect(await again(full)).toEqual({ refusal: expect.stringContaining("room for 10 people") });
	expect(await accept(full, await linkOf(full), days(15))).toBeNull();
	expect(await again(roomy)).toEqual({ email: "ann@acme.example" });
	expect(await seatsUsed(roomy)).toBe(2);
});

test("taken back, the link is dead, the seat free and the address may be invited anew", async () => {
	const acme = await kit.createTenant();
	await invite(acme);
	const token = await linkOf(acme);
	const [open] = await kit.asTenant(acme, openInvitations);
	const actor = { kind: "member", id: acme.owner.id } as const;
	const revoke = () =>
		kit.asTenant(acme, (db) => revokeInvitation(db, actor, open?.id ?? "", start));
	expect(await revoke()).toEqual({ email: "ann@acme.example" });
	expect(await revoke()).toBeNull();
	expect(await seatsUsed(acme)).toBe(1);
	expect(await accept(acme, token)).toBeNull();
	expect((await invite(acme)).sent).toEqual(["ann@acme.example"]);
});

test("an invitation that ran out gives its seat back when its address is invited anew", async () => {
	const acme = await kit.createTenant();
	await invite(acme);
	expect((await invite(acme, [ann], days(15))).sent).toEqual(["ann@acme.example"]);
	expect(await seatsUsed(acme)).toBe(2);
});

test("the link itself is not kept", async () => {
	const acme = await kit.createTenant();
	await invite(acme);
	const token = await linkOf(acme);
	const rows = await kit.asTenant(acme, (db) => db.select().from(invitations));
	expect(JSON.stringify(rows)).not.toContain(token);
});
