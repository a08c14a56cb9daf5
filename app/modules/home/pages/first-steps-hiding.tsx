import { redirect } from "@remix-run/node";
import { todayIn } from "#app/lib/calendar-date.ts";
import { writeSetting } from "#app/modules/settings/write.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";

export const loader = tenantLoader({ permission: "first-steps:see" }, () =>
	redirect("/first-steps"),
);

/** Hides the list of first steps for all, or with `shown` shows it again. */
export const action = asResource(
	tenantAction({ permission: "first-steps:see" }, async (args) => {
		const { db, request, tenant, member, context, now } = args;
		const hidden = !(await request.formData()).has("shown");
		const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
		const writing = { actor, now, today: todayIn(tenant.timeZone, now) };
		await writeSetting(db, writing, "FIRST_STEPS_HIDDEN", hidden);
		if (!hidden) return redirect("/first-steps");
		const undo = { action: "/first-steps/hiding", fields: { shown: "yes" } };
		return redirectWithFlash(
			"/time/week",
			{ text: "The list of first steps is hidden.", undo },
			args,
		);
	}),
);
