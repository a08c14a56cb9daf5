import { recordAudit } from "#app/modules/audit/record.server.ts";
import { nothingBought } from "#app/modules/entitlements/effective.ts";
import { sendMail } from "#app/modules/mail/send.server.ts";
import { invitePeople } from "#app/modules/members/invite.server.ts";
import type { Services } from "#app/services.server.ts";
import type { TenantDb } from "#db/handle.ts";
import type { NewTenant } from "#db/provision.ts";
import type { Team } from "./steps/team.ts";

/** The first things that happen in a workspace: its owner is welcomed and the others are invited. */
export async function welcomeTeam(
	db: TenantDb,
	services: Pick<Services, "env">,
	{ tenant, team, ownerId }: { tenant: NewTenant; team: Team; ownerId: string },
	now: Date,
): Promise<void> {
	const { owner, name, country, currency, trialEndsAt = null, ...record } = tenant;
	const actor = { kind: "member", id: ownerId } as const;
	await recordAudit(db, actor, {
		action: "workspace:create",
		objectType: "workspace",
		objectId: db.tenant.id,
		after: { name, country, currency },
	});
	await sendMail(db, services, {
		template: "welcome",
		to: owner.email,
		memberId: ownerId,
		data: { firstName: owner.name.split(/\s+/)[0] ?? owner.name },
	});
	const inviter = { id: ownerId, name: owner.name };
	await invitePeople(db, services, team.people, {
		inviter,
		tenant: { ...record, ...nothingBought, trialEndsAt },
		now,
	});
}
