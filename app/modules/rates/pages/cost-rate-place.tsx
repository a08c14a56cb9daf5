import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { readRefusal } from "#app/ui/refusal.ts";
import { RatePlaceView } from "../components/rate-place-view.tsx";
import { ratePlaceAction, ratePlacePage } from "../rate-place-page.server.ts";

export const loader = tenantLoader({ permission: "cost:read", feature: "rates" }, (args) =>
	ratePlacePage(args, "cost"),
);

/** Tells what a rate would change, then sets it. */
export const action = tenantAction({ permission: "cost:manage", feature: "rates" }, (args) =>
	ratePlaceAction(args, "cost"),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.label ?? "Internal cost"} · Internal cost · Crowdminder` },
];

export default function CostRatePlace() {
	const answer = useActionData<typeof action>();
	const problem = readRefusal(answer)?.message;
	const typed = answer && "fields" in answer ? answer : undefined;
	return <RatePlaceView {...useLoaderData<typeof loader>()} answer={typed} problem={problem} />;
}
