import { redirect } from "@remix-run/node";
import { z } from "zod";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { unreadAll } from "../reading.server.ts";

/** Takes marking everything as read back. */
export const action = asResource(
	tenantAction({ access: "member", whileLocked: true }, async ({ db, member, request }) => {
		const at = z.iso.datetime().safeParse((await request.formData()).get("at"));
		if (!at.success) throw notFound();
		await unreadAll(db, member.id, new Date(at.data));
		return redirect("/notifications", { status: 303 });
	}),
);
