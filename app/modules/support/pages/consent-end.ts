import { redirect } from "@remix-run/node";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { endConsent } from "../consent.server.ts";

const path = "/settings/support";

export const loader = tenantLoader({ permission: "support-consent:manage" }, () => redirect(path));

/** An owner ends it at once. */
export const action = asResource(
	tenantAction({ permission: "support-consent:manage", whileLocked: true }, async (args) => {
		const { db, member, context, now } = args;
		await endConsent(db, { kind: "member", id: member.id, requestId: context.requestId }, now);
		return redirectWithFlash(path, { text: "Ended. Nobody of support is in any more." }, args);
	}),
);
