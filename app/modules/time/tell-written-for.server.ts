import { notify } from "#app/modules/notifications/notify.server.ts";
import type { TenantDb } from "#db/handle.ts";
import type { Author } from "./change-timesheet.server.ts";

/** Tells a member that somebody else changes their time: once a day, however many cells and weeks it is. */
export async function tellWrittenFor(
	db: TenantDb,
	{ member, memberId, now }: Author,
	date: string,
): Promise<void> {
	const day = now.toISOString().slice(0, 10);
	await notify(db, {
		...{ kind: "time-written", cause: `${member.id}:${day}` },
		...{ to: [memberId], subjectId: member.id, params: { date } },
	});
}
