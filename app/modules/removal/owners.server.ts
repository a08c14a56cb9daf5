import { and, eq, isNull } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import type { Secrets } from "#app/lib/secret.server.ts";
import { sendMails } from "#app/modules/mail/send.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";

/** Writes to every owner about the removal: that it was asked for, that it is near, that it was taken back. */
export async function tellOwners(
	db: TenantDb,
	secrets: Secrets,
	news: {
		kind: "asked" | "soon" | "kept";
		day: string;
		by: { readonly id: string; readonly name: string } | null;
	},
): Promise<void> {
	const owners = await db
		.select({ id: members.id })
		.from(members)
		.where(and(eq(members.role, "owner"), isNull(members.deactivatedAt)));
	const { kind, day, by } = news;
	const people = await notify(db, {
		...{ kind: "workspace-leaving", cause: newId(), params: { kind, day } },
		to: owners.map(({ id }) => id),
		...(by ? { subjectId: by.id } : {}),
	});
	await sendMails(
		db,
		secrets,
		people.map(({ id, email }) => ({
			...{ template: "workspace-leaving" as const, to: email, memberId: id },
			data: { kind, day, by: by?.name ?? null },
		})),
	);
}
