import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { todayIn } from "#app/lib/calendar-date.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { askedDate } from "#app/modules/time/asked-date.server.ts";
import { isRefusalCode, refusals } from "#app/modules/time/refusals.ts";
import { refused } from "#app/modules/time/refuse.server.ts";
import { allTags } from "#app/modules/time/tags/tags.server.ts";
import { taskChoices } from "#app/modules/time/task-choices.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { seatMissing } from "#app/request/seat.server.ts";
import { pageTitle } from "#app/ui/read-error.ts";
import { Day } from "../components/day.tsx";
import { dayAddress } from "../day-address.ts";
import { dayName } from "../day-name.ts";
import { dayShortcuts } from "../day-shortcuts.ts";
import { undoOf } from "../entry-action.server.ts";
import { readEntryFields } from "../entry-fields.ts";
import { openDay } from "../open-day.server.ts";
import { readOpened } from "../opened.ts";
import { ownClockText } from "../own-clock.ts";
import { saveDayEntry } from "../save-day-entry.server.ts";
import { whyClosed } from "../why-closed.ts";

const rule = { permission: "time-entry:capture", feature: "time" } as const;

export const handle = { shortcuts: [dayShortcuts] };
export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{ title: pageTitle(data?.title ?? null, error) },
];

export const loader = tenantLoader(rule, async ({ db, member, tenant, can, params, url, now }) => {
	const day = await openDay(db, member, askedDate(params.date), now);
	const missing = await seatMissing(db, member);
	const isPaid = can("time", { access: "change" }).allowed;
	const closed = whyClosed({ isPaid, missing, lock: day.lock });
	const code = url.searchParams.get("refused");
	return {
		...{ day, closed, opened: readOpened(url.searchParams) },
		title: dayName(day.date, day.today, writingFor(member, tenant)),
		choices: closed ? [] : await taskChoices(db, member, "", day.today),
		tags: closed ? [] : await allTags(db),
		ownClock: ownClockText(day.zone, member.timeZone, day.date),
		refusal: isRefusalCode(code) ? refusals[code].message : null,
	};
});

/** Saves the form beside the day: a new entry, or one that it was opened with. */
export const action = tenantAction(rule, async (args) => {
	const { db, member, tenant, params, request, context, now } = args;
	const fields = readEntryFields(await request.formData());
	if (!fields) throw refused("form.unknown");
	const page = askedDate(params.date) ?? todayIn(tenant.timeZone, now);
	const author = { member, memberId: member.id, requestId: context.requestId, now };
	const saved = await saveDayEntry(db, author, fields, page, writingFor(member, tenant));
	if (saved.kind === "refused") return data({ fields, refused: saved }, { status: saved.status });
	const said = { text: `Saved ${formatMinutes(saved.minutes)}.`, ...undoOf(saved.changeId, page) };
	return redirectWithFlash(dayAddress(saved.date), said, args);
});

export default function DayPage() {
	const loaded = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const sent = answer && "fields" in answer ? answer : null;
	const problem = answer && "problem" in answer ? answer.problem.message : null;
	return <Day key={loaded.day.date} {...loaded} sent={sent} refusal={problem ?? loaded.refusal} />;
}
