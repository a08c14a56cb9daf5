import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { saveChoice } from "../choice-acts.server.ts";
import { CalendarsList } from "../components/calendars-list.tsx";
import { HolidayChoice } from "../components/holiday-choice.tsx";
import { companyHolidays } from "../working-time-page.server.ts";

const rule = { permission: "work-calendar:manage" } as const;

export const meta: MetaFunction = () => [{ title: "Public holidays · Settings · Crowdminder" }];

export const loader = tenantLoader(rule, companyHolidays);

/** Chooses the public holidays of everybody without a choice of their own, from a date on. */
export const action = tenantAction(rule, (args) => saveChoice(args, null));

export default function Holidays() {
	const { pages, time, rows } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<SettingsFrame pages={pages} current="holidays">
			<CalendarsList rows={rows} />
			<HolidayChoice
				owner={null}
				choices={rows}
				answer={answer && "errors" in answer ? answer : undefined}
				none="None"
				time={time}
			/>
		</SettingsFrame>
	);
}
