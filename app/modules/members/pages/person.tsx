import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { RecordLines } from "#app/modules/audit/components/record-lines.tsx";
import { recordHistory } from "#app/modules/audit/record-history.server.ts";
import { PersonAccess } from "#app/modules/grants/components/person-access.tsx";
import { personAccess } from "#app/modules/grants/person-access.server.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { PersonPanel } from "../components/person-panel.tsx";
import { personShown } from "../person-shown.server.ts";

export const loader = tenantLoader({ permission: "member:read" }, async (args) => {
	const person = await personShown(args);
	return {
		person,
		access: await personAccess(args, person.id),
		history: await recordHistory(args, "member", person.id),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.person.name ?? "Person"} · Crowdminder` },
];

export default function Person() {
	const { person, access, history } = useLoaderData<typeof loader>();
	const { search } = useLocation();
	const list = person.left ? "/people/left" : `/people${search}`;
	return (
		<div className="grid content-start gap-5">
			<PersonPanel person={person} back={list} />
			<PersonAccess personId={person.id} {...access} />
			<RecordLines history={history} />
		</div>
	);
}
