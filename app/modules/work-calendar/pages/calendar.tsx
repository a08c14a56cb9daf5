import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { addOwnDay } from "../calendar-acts.server.ts";
import { calendarPage } from "../calendar-page.server.ts";
import { CalendarDays } from "../components/calendar-days.tsx";
import { CalendarHead } from "../components/calendar-head.tsx";
import { OwnDayForm } from "../components/own-day-form.tsx";

const rule = { permission: "work-calendar:manage" } as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.calendar.name ?? "Calendar"} · Settings · Crowdminder` },
];

export const loader = tenantLoader(rule, calendarPage);

/** Adds a day of the company's own. */
export const action = tenantAction(rule, addOwnDay);

export default function CalendarPage() {
	const { pages, calendar, row, year, days, today } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "typed" in answer ? answer : undefined;
	return (
		<SettingsFrame pages={pages} current="holidays">
			<CalendarHead {...{ calendar, row, year, today }} />
			<CalendarDays calendarId={calendar.id} year={year} days={days} />
			<OwnDayForm key={`${year}/${days.length}`} answer={refused} />
		</SettingsFrame>
	);
}
