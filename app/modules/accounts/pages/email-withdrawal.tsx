import { redirect } from "@remix-run/node";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { withdrawEmailChange } from "../email-change.server.ts";

export const loader = tenantLoader({ access: "member" }, () => redirect("/account"));

/** Takes a change of address back that waits for somebody to agree. */
export const action = asResource(
	tenantAction({ access: "member", whileLocked: true }, async (args) => {
		const { db, member, context } = args;
		const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
		await withdrawEmailChange(db, actor, member.id);
		return redirectWithFlash("/account", { text: "Your email stays as it is." }, args);
	}),
);
