import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { readAll } from "../reading.server.ts";

/** Marks everything as read. */
export const action = asResource(
	tenantAction({ access: "member", whileLocked: true }, async (args) => {
		const { db, member, now } = args;
		const count = await readAll(db, member.id, now);
		const text = count === 1 ? "Marked 1 as read." : `Marked ${count} as read.`;
		const undo = { action: "/notifications/unreading", fields: { at: now.toISOString() } };
		return redirectWithFlash("/notifications", { text, undo }, args);
	}),
);
