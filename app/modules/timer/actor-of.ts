import type { Actor } from "#app/modules/audit/record.server.ts";
import type { Author } from "#app/modules/time/change-timesheet.server.ts";

/** Who did it, as the history wants it said. */
export function actorOf({ member, requestId }: Author): Actor {
	return { kind: "member", id: member.id, requestId };
}
