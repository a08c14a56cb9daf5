import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { RatesView } from "../components/rates-view.tsx";
import { ratesPage } from "../rates-page.server.ts";

export const loader = tenantLoader({ permission: "cost:read", feature: "rates" }, (args) =>
	ratesPage(args, "cost"),
);

export const meta: MetaFunction = () => [{ title: "Internal cost · Crowdminder" }];

export default function CostRates() {
	return <RatesView {...useLoaderData<typeof loader>()} />;
}
