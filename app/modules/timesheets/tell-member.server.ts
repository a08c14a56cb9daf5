import { notify } from "#app/modules/notifications/notify.server.ts";
import type { TenantDb } from "#db/handle.ts";
import type { Mover } from "./move-timesheet.server.ts";
import type { StoredTimesheet } from "./stored-timesheet.server.ts";

/** Tells a member what became of their week, if somebody else decided. */
export async function tellMember(
	db: TenantDb,
	by: Mover,
	{ id, version, memberId, firstDay, lastDay, answer }: StoredTimesheet,
	what: "approve" | "return" | "reopen",
): Promise<void> {
	if (memberId === by.member.id) return;
	const news = {
		...{ cause: `${id}:${version}`, to: [memberId], subjectId: by.member.id },
		params: { firstDay, lastDay, answer },
	};
	if (what === "approve") await notify(db, { kind: "week-approved", ...news });
	else await notify(db, { kind: what === "return" ? "week-returned" : "week-reopened", ...news });
}
