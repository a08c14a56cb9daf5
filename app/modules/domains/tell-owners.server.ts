import { and, eq, isNull } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import type { Actor } from "#app/modules/audit/record.server.ts";
import { sendMails } from "#app/modules/mail/send.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { Services } from "#app/services.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import type { LifeEvent } from "./domain-life.ts";

type News = "ready" | "failing" | "dropped" | "expired";

const newsOf: { readonly [event in LifeEvent]?: News } = {
	activate: "ready",
	fail: "failing",
	drop: "dropped",
	expire: "expired",
};

/** Tells the owners what happened to a domain while nobody looked; who looks sees it on the page. */
export async function tellOwners(
	db: TenantDb,
	services: Pick<Services, "env">,
	{ host, event, problem }: { host: string; event: LifeEvent | null; problem: string | null },
	actor: Actor,
): Promise<void> {
	const news = event && newsOf[event];
	if (!news || actor.kind !== "job") return;
	const owners = await db
		.select({ id: members.id })
		.from(members)
		.where(and(eq(members.role, "owner"), isNull(members.deactivatedAt)));
	const people = await notify(db, {
		...{ kind: "domain-news", cause: newId(), params: { news, host } },
		to: owners.map(({ id }) => id),
	});
	await sendMails(
		db,
		services,
		people.map(({ id, email }) => ({
			template: "domain-news" as const,
			to: email,
			memberId: id,
			data: { news, host, problem },
		})),
	);
}
