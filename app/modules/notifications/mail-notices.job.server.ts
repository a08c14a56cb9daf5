import { and, eq, inArray, isNull } from "drizzle-orm";
import { v5 } from "uuid";
import { enqueueMany } from "#app/jobs/enqueue.server.ts";
import { type TenantJobContext, tenantHandler } from "#app/jobs/handler.server.ts";
import { sendMails } from "#app/modules/mail/send.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { notifications } from "#db/tenant/notifications.ts";
import { nextDigest } from "./digest-time.ts";
import { notificationJobs } from "./jobs.ts";
import { isNoticeKind, noticeOf } from "./kinds.ts";
import { takeToMail } from "./take-to-mail.server.ts";

/** Writes what is told at once; whoever gathers it has their digest planned for their next morning. */
export const mailNoticesJob = tenantHandler(
	"mail-notices",
	notificationJobs["mail-notices"],
	async (db, { ids }, job) => {
		const waiting = and(inArray(notifications.id, ids), eq(notifications.mail, "waiting"));
		const told = await takeToMail(db, job.tenant, waiting);
		await sendMails(
			db,
			job.services,
			told.map(({ memberId, email, kind, said }) => ({
				...{ template: "notice" as const, to: email, memberId },
				data: {
					...said,
					kind,
					isCertain: isNoticeKind(kind) && noticeOf(kind).certain === "everybody",
				},
			})),
		);
		await planDigests(db, ids, job);
	},
);

const digests = "0e3a1f52-8d07-4a8e-9a4e-3d3f6f6f2b11";

/** One job a member and morning: its id is made from both. */
async function planDigests(
	db: TenantDb,
	ids: readonly string[],
	{ tenant, now }: TenantJobContext,
) {
	const gathering = await db
		.selectDistinct({ memberId: members.id, zone: members.timeZone })
		.from(notifications)
		.innerJoin(members, eq(members.id, notifications.memberId))
		.where(
			and(
				inArray(notifications.id, [...ids]),
				eq(notifications.mail, "digest"),
				isNull(members.deactivatedAt),
			),
		);
	await enqueueMany(
		db,
		"mail-digest",
		gathering.map(({ memberId, zone }) => {
			const { on, at } = nextDigest(zone ?? tenant.timeZone, now);
			return {
				...{ id: v5(`${tenant.id}:${memberId}:${on}`, digests), startAfter: at },
				payload: { memberId, on },
			};
		}),
	);
}
