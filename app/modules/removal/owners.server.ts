import { and, eq, isNull } from "drizzle-orm";
import type { Secrets } from "#app/lib/secret.server.ts";
import { sendMails } from "#app/modules/mail/send.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";

/** Writes to every owner about the removal: that it was asked for, that it is near, that it was taken back. */
export async function tellOwners(
	db: TenantDb,
	secrets: Secrets,
	news: { kind: "asked" | "soon" | "kept"; day: string; by: string | null },
): Promise<void> {
	const owners = await db
		.select({ id: members.id, email: members.email })
		.from(members)
		.where(and(eq(members.role, "owner"), isNull(members.deactivatedAt)));
	await sendMails(
		db,
		secrets,
		owners.map(({ id, email }) => ({
			...{ template: "workspace-leaving" as const, to: email, memberId: id },
			data: news,
		})),
	);
}
