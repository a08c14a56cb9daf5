import { todayIn } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { approvableOf } from "../queue.server.ts";

/** POST approves several at once, each as it was seen: `item` holds `<kind> <id> <version>`. */
export const action = asResource(
	tenantAction({ permission: "timesheet:approve", feature: "approvals" }, async (args) => {
		const { db, member, tenant, can, context, request, now } = args;
		const today = todayIn(tenant.timeZone, now);
		const by = { member, requestId: context.requestId, now, today };
		const form = await request.formData();
		let approved = 0;
		for (const item of form.getAll("item")) {
			const [kind = "", id = "", version = ""] = String(item).split(" ");
			const approvable = approvableOf(by, can, kind);
			if (!approvable || !isId(id)) continue;
			if (await approvable.approve(db, by, { id, version: Number(version) })) approved += 1;
		}
		const text = approved === 1 ? "Approved 1 of them." : `Approved ${approved} of them.`;
		return redirectWithFlash("/approvals", { text }, args);
	}),
);
