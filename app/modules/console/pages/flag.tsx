import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { productLoader } from "#app/request/page.server.ts";
import { FlagView } from "../components/flag-view.tsx";
import { flagPage } from "../flag-page.server.ts";

export const loader = productLoader({ role: "viewer" }, flagPage);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.flag.title ?? "Flag"} · Console · Crowdminder` },
];

export default function FlagPage() {
	return <FlagView page={useLoaderData<typeof loader>()} />;
}
