import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { RatesView } from "../components/rates-view.tsx";
import { ratesPage } from "../rates-page.server.ts";

export const loader = tenantLoader({ permission: "rate:read", feature: "rates" }, (args) =>
	ratesPage(args, "billed"),
);

export const meta: MetaFunction = () => [{ title: "Rates · Crowdminder" }];

export default function Rates() {
	return <RatesView {...useLoaderData<typeof loader>()} />;
}
