import { redirect } from "@remix-run/node";
import { isId } from "#app/lib/id.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { revokeInvitation } from "../invitation.server.ts";

export const loader = tenantLoader({ permission: "member:manage" }, () =>
	redirect("/people/invitations"),
);

/** Takes an invitation back. */
export const action = asResource(
	tenantAction({ permission: "member:manage", whileLocked: true }, async (args) => {
		const { db, params, member, context, now } = args;
		const { invitationId = "" } = params;
		if (!isId(invitationId)) throw notFound("invitation");
		const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
		const revoked = await revokeInvitation(db, actor, invitationId, now);
		if (!revoked) throw notFound("invitation");
		const text = `Took the invitation of ${revoked.email} back. The seat is free.`;
		return redirectWithFlash("/people/invitations", { text }, args);
	}),
);
