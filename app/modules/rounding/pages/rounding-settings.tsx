import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { readRefusal } from "#app/ui/refusal.ts";
import { RoundingView } from "../components/rounding-view.tsx";
import { roundingAction, roundingPage } from "../rounding-page.server.ts";

export const loader = tenantLoader({ permission: "rate:read", feature: "rates" }, roundingPage);

/** Tells what a rule would change, then sets it. */
export const action = tenantAction({ permission: "rate:manage", feature: "rates" }, roundingAction);

export const meta: MetaFunction = () => [{ title: "Rounding · Settings · Crowdminder" }];

export default function RoundingSettings() {
	const loaded = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<SettingsFrame pages={loaded.pages} current="rounding">
			<RoundingView
				{...loaded}
				answer={answer && "fields" in answer ? answer : undefined}
				problem={readRefusal(answer)?.message}
			/>
		</SettingsFrame>
	);
}
