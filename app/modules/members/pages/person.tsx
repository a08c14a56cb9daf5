import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { RecordLines } from "#app/modules/audit/components/record-lines.tsx";
import { recordHistory } from "#app/modules/audit/record-history.server.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { PersonPanel } from "../components/person-panel.tsx";
import { personShown } from "../person-shown.server.ts";

export const loader = tenantLoader({ permission: "member:read" }, async (args) => {
	const person = await personShown(args);
	return { person, history: await recordHistory(args, "member", person.id) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.person.name ?? "Person"} · Crowdminder` },
];

export default function Person() {
	const { person, history } = useLoaderData<typeof loader>();
	const { search } = useLocation();
	const list = person.left ? "/people/left" : `/people${search}`;
	return (
		<div className="grid content-start gap-5">
			<PersonPanel person={person} back={list} />
			<RecordLines history={history} />
		</div>
	);
}
