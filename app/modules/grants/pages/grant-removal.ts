import { isId } from "#app/lib/id.ts";
import { localPath } from "#app/lib/local-path.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { giverOf } from "../giver.ts";
import { grantableOf } from "../grantables.server.ts";
import { revoke } from "../revoke.server.ts";
import { subjectText } from "../subject.ts";

/** POST takes a grant away; the next page offers to give it again. */
export const action = asResource(
	tenantAction({ permission: "grant:manage", whileLocked: true }, async (args) => {
		const { db, params, request } = args;
		const { grantId = "" } = params;
		if (!isId(grantId)) throw notFound("grant");
		const back = localPath((await request.formData()).get("back"), "/people/access");
		const taken = await revoke(db, giverOf(args), grantId);
		if (!taken) return redirectWithFlash(back, { text: "That was taken away already." }, args);
		const { to, right, object } = taken;
		const undo = {
			action: `${grantableOf(object.type).path(object.id)}/access`,
			fields: { to: subjectText(to), right },
		};
		return redirectWithFlash(back, { text: "Took the access away.", undo }, args);
	}),
);
