import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { siteLoader } from "#app/request/page.server.ts";
import { PricingView } from "../components/pricing-view.tsx";
import { readPriceChoice } from "../price-choice.ts";

export const loader = siteLoader(({ url }) => ({ choice: readPriceChoice(url.searchParams) }));

export const meta: MetaFunction = () => [
	{ title: "Pricing · Crowdminder" },
	{ name: "description", content: "One price a seat, by the month or by the year, excluding VAT." },
];

export default function Pricing() {
	return <PricingView {...useLoaderData<typeof loader>()} />;
}
