import { isId } from "#app/lib/id.ts";
import { memberName } from "#app/modules/members/member-name.server.ts";
import { memberIdOf } from "#app/modules/members/person-shown.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { changeManager } from "../reporting-line.server.ts";

/** POST says to whom somebody reports; an empty field is nobody in particular. */
export const action = asResource(
	tenantAction({ permission: "member:manage", feature: "approvals" }, async (args) => {
		const { db, member, params, request, context } = args;
		const memberId = memberIdOf(params);
		const name = await memberName(db, memberId);
		const managerId = String((await request.formData()).get("manager") ?? "");
		if (managerId !== "" && !isId(managerId)) throw notFound("person");
		const by = { memberId: member.id, requestId: context.requestId };
		await changeManager(db, by, memberId, managerId || null);
		const text = `Saved to whom ${name} reports.`;
		return redirectWithFlash(`/people/${memberId}`, { text }, args);
	}),
);
