import { redirect } from "@remix-run/node";
import { isId } from "#app/lib/id.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { endOtherSessions, endOwnSession } from "../sessions.server.ts";

export const loader = tenantLoader({ access: "member" }, () => redirect("/account/security"));

/** Signs the member out of one session, or without a name of one everywhere but here. */
export const action = asResource(
	tenantAction({ access: "member", whileLocked: true }, async (args) => {
		const { db, request, context, member, session } = args;
		const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
		const id = (await request.formData()).get("session");
		if (id === null) {
			await endOtherSessions(db, actor, member.id, session.id);
			return redirectWithFlash(
				"/account/security",
				{ text: "You are signed out everywhere else." },
				args,
			);
		}
		if (typeof id !== "string" || !isId(id)) throw notFound("session");
		await endOwnSession(db, actor, member.id, id);
		return redirectWithFlash("/account/security", { text: "That session is signed out." }, args);
	}),
);
