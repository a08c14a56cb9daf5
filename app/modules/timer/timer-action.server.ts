import { redirect } from "@remix-run/node";
import { isId } from "#app/lib/id.ts";
import type { Writing } from "#app/lib/writing.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { Author } from "#app/modules/time/change-timesheet.server.ts";
import { refused } from "#app/modules/time/refuse.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { isDocumentRequest, pageOf } from "#app/request/sign-in-first.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { readTimer } from "./read-timer.server.ts";
import type { TimerAnswer, TimerSaid } from "./timer-answer.ts";

type Work = (args: {
	db: TenantDb;
	author: Author;
	form: FormData;
	writing: Writing;
}) => Promise<{ said?: TimerSaid | undefined; asks?: boolean }>;

/**
 * A change of the member's own timer at an address of its own. Scripts get what runs then; a plain form goes back to its
 * page, or to the timer's where something is asked or refused.
 */
export function timerAction(work: Work) {
	const action = tenantAction(
		{ permission: "time-entry:capture", feature: "time" },
		async (args) => {
			const { db, member, tenant, request, context, now } = args;
			const form = await request.formData();
			const author = { member, memberId: member.id, requestId: context.requestId, now };
			const writing = writingFor(member, tenant);
			const { said, asks = false } = await work({ db, author, form, writing });
			if (!isDocumentRequest(request)) {
				const running = await readTimer(db, member);
				const sent = running && {
					...running,
					...{ startedAt: running.startedAt.toISOString(), asksAt: running.asksAt.toISOString() },
				};
				const answer = { running: sent, now: now.toISOString(), said: said ?? null, asks };
				return Response.json(answer satisfies TimerAnswer);
			}
			const back = asks ? "/timer" : backFrom(pageOf(request));
			return said ? redirectWithFlash(back, said, args) : redirect(back, { status: 303 });
		},
	);
	return asResource(action, "/timer");
}

/** The timer's own page has nothing more to show once it stopped: the day has what it left. */
function backFrom(page: string): string {
	return page === "/timer" || page.startsWith("/timer?") ? "/time/day" : page;
}

/** The timer that a form names; null for whichever runs. */
export function timerField(form: FormData): string | null {
	const id = String(form.get("timer") ?? "");
	if (id !== "" && !isId(id)) throw refused("form.unknown");
	return id === "" ? null : id;
}

/** What it counts for: the fields `task` and `note`. */
export function workFields(form: FormData): { taskId: string; note: string } {
	const taskId = String(form.get("task") ?? "");
	if (!isId(taskId)) throw refused("task.gone");
	const note = String(form.get("note") ?? "")
		.replace(/\r\n?/g, "\n")
		.trim();
	return { taskId, note };
}
