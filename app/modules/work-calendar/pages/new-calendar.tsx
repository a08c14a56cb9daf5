import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { NewCalendarForm } from "../components/new-calendar-form.tsx";
import { newCalendarPage, saveNewCalendar } from "../new-calendar.server.ts";

const rule = { permission: "work-calendar:manage" } as const;

export const meta: MetaFunction = () => [{ title: "New calendar · Settings · Crowdminder" }];

export const loader = tenantLoader(rule, newCalendarPage);

/** Makes a calendar that nobody has yet. */
export const action = tenantAction(rule, saveNewCalendar);

export default function NewCalendar() {
	const { pages, country, countries, regions } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const errors = answer && "errors" in answer ? answer.errors : {};
	return (
		<SettingsFrame pages={pages} current="holidays">
			<NewCalendarForm {...{ country, countries, regions, errors }} />
		</SettingsFrame>
	);
}
