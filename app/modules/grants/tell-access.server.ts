import { newId } from "#app/lib/id.ts";
import type { ParamsOf } from "#app/modules/notifications/kinds.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { TenantDb } from "#db/handle.ts";
import type { Giver } from "./giver.ts";

/** Tells a member what somebody else gave them or took away. */
export async function tellAccess(
	db: TenantDb,
	by: Giver,
	memberId: string | null,
	params: ParamsOf<"access-changed">,
): Promise<void> {
	if (memberId === null || memberId === by.id) return;
	await notify(db, {
		...{ kind: "access-changed", cause: newId(), to: [memberId], subjectId: by.id, params },
	});
}
