import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { saveChoice } from "../choice-acts.server.ts";
import { PersonWorkingTime } from "../components/person-working-time.tsx";
import { personWorkingTime } from "../working-time-page.server.ts";

const rule = { permission: "work-calendar:manage" } as const;

/** The same page; a form that is refused comes back to it. */
export const loader = tenantLoader(rule, personWorkingTime);

/** Chooses whose public holidays one person has, from a date on. */
export const action = tenantAction(rule, async (args) => {
	const { person } = await personWorkingTime(args);
	return saveChoice(args, person.id);
});

export default function PersonHolidays() {
	const shown = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<PersonWorkingTime shown={shown} choice={answer && "errors" in answer ? answer : undefined} />
	);
}
