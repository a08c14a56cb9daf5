import { redirect } from "@remix-run/node";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { isDocumentRequest } from "#app/request/sign-in-first.server.ts";
import type { TenantDb } from "#db/handle.ts";
import type { Author } from "./change-timesheet.server.ts";
import { refused } from "./refuse.server.ts";
import { parseSheetDate } from "./sheet-date.ts";
import type { WeekAnswer } from "./timesheet-answer.ts";
import { readWeek } from "./week.server.ts";
import { weekAddress } from "./week-address.ts";

type Change = Pick<WeekAnswer, "changeId"> & Partial<Pick<WeekAnswer, "said" | "redoId">>;
type Work = (args: {
	db: TenantDb;
	author: Author;
	form: FormData;
	/** The first day of the week that the form stands on. */
	first: CalendarDate;
}) => Promise<Change>;

/**
 * A change of the member's own timesheet at an address of its own. Scripts get the week as it is then, a
 * plain form goes back to it, with the change's id to undo it by.
 */
export function timesheetAction(
	work: Work,
	permission: "time-entry:capture" | "time-entry:bill" = "time-entry:capture",
) {
	const action = tenantAction(
		{ permission, feature: "time" },
		async ({ db, member, request, context, now }) => {
			const form = await request.formData();
			const first = parseSheetDate(String(form.get("week")));
			if (!first) throw refused("form.unknown");
			const author = { member, memberId: member.id, requestId: context.requestId, now };
			const { changeId, said = null, redoId = null } = await work({ db, author, form, first });
			if (isDocumentRequest(request))
				return redirect(backTo(form, first, changeId), { status: 303 });
			const week = await readWeek(db, member, first);
			return Response.json({ changeId, redoId, week, said } satisfies WeekAnswer);
		},
	);
	return asResource(action);
}

/** A form of the day's page names its day. */
function backTo(form: FormData, first: CalendarDate, changeId: string | null): string {
	const day = parseSheetDate(String(form.get("day")));
	return day ? `/time/day/${day}` : weekPath(first, changeId);
}

/** The page of a week, offering to undo a change. */
export function weekPath(first: CalendarDate, changeId: string | null): string {
	const address = weekAddress(first);
	return changeId ? `${address}?change=${changeId}` : address;
}
