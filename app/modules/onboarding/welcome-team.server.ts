import { recordAudit } from "#app/modules/audit/record.server.ts";
import { sendMail } from "#app/modules/mail/send.server.ts";
import type { Services } from "#app/services.server.ts";
import type { TenantDb } from "#db/handle.ts";
import type { CompleteSignUp } from "./new-tenant.ts";

/** The first things that happen in a workspace: its owner is welcomed and the others are invited. */
export async function welcomeTeam(
	db: TenantDb,
	services: Pick<Services, "env">,
	{ company, you, team }: CompleteSignUp,
	ownerId: string,
	now: Date,
): Promise<void> {
	await recordAudit(
		db,
		{ kind: "member", id: ownerId },
		{
			action: "workspace:create",
			objectType: "workspace",
			objectId: db.tenant.id,
			after: { name: company.name, country: company.country, currency: company.currency },
		},
	);
	await sendMail(db, services, {
		template: "welcome",
		to: you.email,
		memberId: ownerId,
		data: { firstName: firstName(you.name) },
	});
}

function firstName(name: string): string {
	return name.split(/\s+/)[0] ?? name;
}
