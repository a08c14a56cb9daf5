import { askedDate } from "#app/modules/time/asked-date.server.ts";
import { weekFrame } from "#app/modules/time/open-week.server.ts";
import { weekAddress } from "#app/modules/time/week-address.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { withdrawWeek } from "../submit-week.server.ts";

/** POST takes one's own week back while nobody decided. Also where the plan has no approvals any more. */
export const action = asResource(
	tenantAction({ permission: "time-entry:capture", feature: "time" }, async (args) => {
		const { db, member, params, context, now } = args;
		const date = askedDate(params.date);
		if (!date) throw notFound();
		const { first } = await weekFrame(db, date, now);
		const author = { member, memberId: member.id, requestId: context.requestId, now };
		await withdrawWeek(db, author, first);
		const text = "Took the week back. It is yours to change.";
		return redirectWithFlash(weekAddress(first), { text }, args);
	}),
);
