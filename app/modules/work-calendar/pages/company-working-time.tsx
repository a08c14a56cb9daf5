import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { WorkingTimeView } from "../components/working-time-view.tsx";
import { savePattern } from "../pattern-acts.server.ts";
import { companyWorkingTime } from "../working-time-page.server.ts";

const rule = { permission: "work-calendar:manage" } as const;

export const meta: MetaFunction = () => [{ title: "Working time · Settings · Crowdminder" }];

export const loader = tenantLoader(rule, companyWorkingTime);

/** Sets what is expected of everybody without a pattern of their own, from a date on. */
export const action = tenantAction(rule, (args) => savePattern(args, null));

export default function CompanyWorkingTime() {
	const { pages, time, typed, presets } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<SettingsFrame pages={pages} current="working-time">
			<WorkingTimeView
				{...{ time, typed, presets }}
				answer={answer && "typed" in answer ? answer : undefined}
				from="The hours of a working day under Time, from Monday to Friday."
				ending="Back to five days"
			/>
		</SettingsFrame>
	);
}
