import { redirect } from "@remix-run/node";
import { tenantAction } from "#app/request/page.server.ts";
import { cancelEmailChange } from "../email-change.server.ts";

/** Takes a change of address back that waits for somebody to agree. */
export const action = tenantAction({ access: "member" }, async ({ db, member }) => {
	await cancelEmailChange(db, member.id);
	return redirect("/account?done=email-forgotten");
});
