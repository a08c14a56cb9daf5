import { nothingBought } from "#app/modules/entitlements/effective.ts";
import { acceptInvitation } from "#app/modules/members/invitation.server.ts";
import { type Invitee, invitePeople } from "#app/modules/members/invite.server.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import type { Kit } from "#tests/kit/kit.ts";
import { lastMailTo } from "#tests/kit/queued-mail.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";

export const secrets = { env: { APP_SECRET: testSecret } };
export const start = new Date("2026-11-23T08:00:00Z");
export const days = (count: number) => new Date(start.getTime() + count * 24 * 3_600_000);
export const ann: Invitee = { email: "Ann@acme.example", role: "employee" };

/** A workspace that was given a plan, as far as invitations ask. */
export function holdingOf(plan: "starter" | "team") {
	const given = { plan, planVersion: 1, trialEndsAt: null, ...nothingBought };
	return { ...given, timeZone: "Africa/Johannesburg" };
}

/** What the tests of invitations do over and over, on one file's database. */
export function inviting(kit: Kit) {
	return {
		invite: (
			tenant: TestTenant,
			people: readonly Invitee[] = [ann],
			now = start,
			plan: "starter" | "team" = "team",
		) =>
			kit.asTenant(tenant, (db) =>
				invitePeople(db, secrets, people, {
					inviter: tenant.owner,
					tenant: holdingOf(plan),
					now,
				}),
			),
		linkOf: async (tenant: TestTenant) =>
			(await lastMailTo(kit, tenant.id, "ann@acme.example")).token,
		accept: (tenant: TestTenant, token: string, now = start) => {
			const person = { token, name: "Ann Bester", passwordHash: "hash", requestId: "req-1" };
			return kit.asTenant(tenant, (db) => acceptInvitation(db, secrets, person, now));
		},
		seatsUsed: (tenant: TestTenant) =>
			kit.asTenant(tenant, async (db) => {
				const [row] = await db.select({ seatsUsed: entitlement.seatsUsed }).from(entitlement);
				return row?.seatsUsed;
			}),
	};
}
