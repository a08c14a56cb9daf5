import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { PersonDecisions } from "#app/modules/approvals/components/person-decisions.tsx";
import { personDecisions } from "#app/modules/approvals/person-decisions.server.ts";
import { RecordLines } from "#app/modules/audit/components/record-lines.tsx";
import { recordHistory } from "#app/modules/audit/record-history.server.ts";
import { PersonAccess } from "#app/modules/grants/components/person-access.tsx";
import { personAccess } from "#app/modules/grants/person-access.server.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PersonPanel } from "../components/person-panel.tsx";
import { personShown } from "../person-shown.server.ts";

export const loader = tenantLoader({ permission: "member:read" }, async (args) => {
	const person = await personShown(args);
	return {
		person,
		seesRates: mayDo(args.member, "rate:read") && args.can("rates").allowed,
		access: await personAccess(args, person.id),
		decisions: await personDecisions(args, person.id),
		history: await recordHistory(args, "member", person.id),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.person.name ?? "Person"} · Crowdminder` },
];

export default function Person() {
	const { person, access, decisions, history, seesRates } = useLoaderData<typeof loader>();
	const { search } = useLocation();
	const list = person.left ? "/people/left" : `/people${search}`;
	return (
		<div className="grid content-start gap-5">
			<PersonPanel person={person} back={list} />
			{decisions && !person.left && <PersonDecisions {...decisions} />}
			<PersonAccess personId={person.id} {...access} />
			{seesRates && (
				<ButtonLink
					className="justify-self-start"
					icon="receipt-text"
					to={`/rates?member=${person.id}`}
				>
					Rates of {person.name}
				</ButtonLink>
			)}
			<RecordLines history={history} />
		</div>
	);
}
