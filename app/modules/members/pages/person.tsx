import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { PersonPanel } from "../components/person-panel.tsx";
import { personShown } from "../person-shown.server.ts";

export const loader = tenantLoader({ permission: "member:read" }, async (args) => ({
	person: await personShown(args),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.person.name ?? "Person"} · Crowdminder` },
];

export default function Person() {
	const { person } = useLoaderData<typeof loader>();
	const { search } = useLocation();
	const list = person.left ? "/people/left" : `/people${search}`;
	return <PersonPanel person={person} back={list} />;
}
