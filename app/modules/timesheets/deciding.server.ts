import { todayIn } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { queueFor } from "#app/modules/approvals/queue.server.ts";
import { memberName } from "#app/modules/members/member-name.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import type { DecidingBy } from "./decide-week.server.ts";
import type { StoredTimesheet } from "./stored-timesheet.server.ts";

type Work = (
	args: MemberArgs & { by: DecidingBy; id: string; form: FormData },
) => Promise<StoredTimesheet>;

/** A decision on the week of the address; leads to what waits next, with the way back. */
export function decisionAction(work: Work, said: (name: string) => string) {
	return asResource(
		tenantAction({ permission: "timesheet:approve", feature: "approvals" }, async (args) => {
			const asked = await deciding(args);
			const week = await work({ ...args, ...asked });
			const name = await memberName(args.db, week.memberId);
			const undo = { action: `/approvals/timesheets/${week.id}/undo`, fields: {} };
			const next = await nextPath(args, asked.by);
			return redirectWithFlash(next, { text: said(name), undo }, args);
		}),
	);
}

/** Who decides on what, from the request. @throws Problem 404 for an address that names no week */
export async function deciding(args: MemberArgs) {
	const { member, tenant, context, params, request, now } = args;
	const { timesheetId = "" } = params;
	if (!isId(timesheetId)) throw notFound("week");
	const today = todayIn(tenant.timeZone, now);
	const by: DecidingBy = { member, requestId: context.requestId, now, today };
	return { by, id: timesheetId, form: await request.formData() };
}

/** The text of a field, without the space around it. */
export function textField(form: FormData, name: string): string {
	return String(form.get(name) ?? "")
		.replace(/\r\n?/g, "\n")
		.trim();
}

async function nextPath(args: MemberArgs, { today }: DecidingBy): Promise<string> {
	const { db, member, tenant, can, now } = args;
	const asking = { member, today, now, writing: writingFor(member, tenant) };
	const [next] = await queueFor(db, asking, can);
	return next?.path ?? "/approvals";
}
