import { redirect } from "@remix-run/node";
import { isId } from "#app/lib/id.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { openNotification } from "../reading.server.ts";

/** Marks a notification as read and goes on to what it is about. */
export const action = asResource(
	tenantAction({ access: "member", whileLocked: true }, async ({ db, member, params, now }) => {
		const id = params.notificationId ?? "";
		if (!isId(id)) throw notFound("notification");
		return redirect(await openNotification(db, member.id, id, now), { status: 303 });
	}),
);
