import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { PeopleView } from "../components/people-view.tsx";
import { peopleList } from "../people-list.server.ts";

export const loader = tenantLoader({ permission: "member:read" }, (args) =>
	peopleList(args, "left"),
);

export const meta: MetaFunction = () => [{ title: "People who left · Crowdminder" }];

export default function Left() {
	return <PeopleView {...useLoaderData<typeof loader>()} />;
}
