import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { RecordRounding } from "../components/record-rounding.tsx";
import { roundingAction, roundingPage } from "../rounding-page.server.ts";

export const loader = tenantLoader({ permission: "rate:read", feature: "rates" }, roundingPage);

/** Tells what a rule of the client would change, then sets it. */
export const action = tenantAction({ permission: "rate:manage", feature: "rates" }, roundingAction);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `Rounding · ${data?.name ?? ""} · Crowdminder` },
];

export default function ClientRounding() {
	return (
		<RecordRounding
			loaded={useLoaderData<typeof loader>()}
			answer={useActionData<typeof action>()}
		/>
	);
}
