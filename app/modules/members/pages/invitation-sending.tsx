import { redirect } from "@remix-run/node";
import { isId } from "#app/lib/id.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { resendInvitation } from "../resend-invitation.server.ts";

export const loader = tenantLoader({ permission: "member:manage" }, () =>
	redirect("/people/invitations"),
);

/** Sends an invitation once more, with a new link and two more weeks. */
export const action = asResource(
	tenantAction({ permission: "member:manage" }, async (args) => {
		const { db, params, services, tenant, member, context, now } = args;
		const { invitationId = "" } = params;
		if (!isId(invitationId)) throw notFound("invitation");
		const sent = await resendInvitation(db, services, invitationId, {
			actor: { kind: "member", id: member.id, requestId: context.requestId },
			inviterName: member.name,
			tenant,
			now,
		});
		if (!sent) throw notFound("invitation");
		if ("refusal" in sent) {
			const flash = { text: "Nothing was sent.", detail: sent.refusal };
			return redirectWithFlash("/people/invitations", flash, args);
		}
		const text = `Sent again to ${sent.email}. The link before does not work any more.`;
		return redirectWithFlash("/people/invitations", { text }, args);
	}),
);
