import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { PersonWorkingTime } from "../components/person-working-time.tsx";
import { savePattern } from "../pattern-acts.server.ts";
import { personWorkingTime } from "../working-time-page.server.ts";

const rule = { permission: "work-calendar:manage" } as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `Working time of ${data?.person.name ?? "somebody"} · Crowdminder` },
];

export const loader = tenantLoader(rule, personWorkingTime);

/** Sets what is expected of one person, from a date on. */
export const action = tenantAction(rule, async (args) => {
	const { person } = await personWorkingTime(args);
	return savePattern(args, person.id);
});

export default function PersonWorkingTimePage() {
	const shown = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<PersonWorkingTime shown={shown} pattern={answer && "typed" in answer ? answer : undefined} />
	);
}
