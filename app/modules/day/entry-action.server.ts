import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import type { Writing } from "#app/lib/writing.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { Author } from "#app/modules/time/change-timesheet.server.ts";
import { refused } from "#app/modules/time/refuse.server.ts";
import type { SavedEntry } from "#app/modules/time/save-entry.server.ts";
import { parseSheetDate } from "#app/modules/time/sheet-date.ts";
import type { StoredEntry } from "#app/modules/time/stored-entry.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { Problem } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { isDocumentRequest } from "#app/request/sign-in-first.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { dayAddress } from "./day-address.ts";
import type { DayAnswer } from "./day-answer.ts";
import { entryText } from "./entry-text.ts";

type Work = (args: {
	db: TenantDb;
	author: Author;
	/** As it was seen. */
	entry: { id: string; version: number; date: CalendarDate };
	form: FormData;
	writing: Writing;
}) => Promise<SavedEntry>;

/**
 * A change of one of the member's own entries at an address of its own. Scripts get the change's id to undo it by, a
 * plain form goes back to the day.
 */
export function entryAction(said: string, work: Work) {
	const action = tenantAction(
		{ permission: "time-entry:capture", feature: "time" },
		async (args) => {
			const { db, member, tenant, request, params, context, now } = args;
			const form = await request.formData();
			const entry = entryOf(params.entryId, form);
			const writing = writingFor(member, tenant);
			const author = { member, memberId: member.id, requestId: context.requestId, now };
			const saved = await work({ db, author, entry, form, writing });
			if (saved.kind === "conflict") throw changedSince(saved.now, writing);
			const { changeId } = saved;
			if (!isDocumentRequest(request)) return Response.json({ changeId, said } satisfies DayAnswer);
			return redirectWithFlash(
				dayAddress(entry.date),
				{ text: said, ...undoOf(changeId, entry.date) },
				args,
			);
		},
	);
	return asResource(action);
}

/** How a toast takes a change of a day back. */
export function undoOf(changeId: string | null, date: CalendarDate) {
	if (!changeId) return {};
	return { undo: { action: "/time/undo", fields: { change: changeId, week: date, day: date } } };
}

function entryOf(id: string | undefined, form: FormData) {
	const date = parseSheetDate(String(form.get("date")));
	const version = String(form.get("version"));
	if (!id || !isId(id) || !date || !/^\d{1,9}$/.test(version)) throw refused("form.unknown");
	return { id, version: Number(version), date };
}

/** A refusal that tells what somebody else made of it. */
function changedSince(now: StoredEntry, writing: Writing): Problem {
	const message = `This entry was changed elsewhere meanwhile: it is ${entryText(now, writing)}. Look again, then change it.`;
	return new Problem("entry.changed", message, { status: 409 });
}
