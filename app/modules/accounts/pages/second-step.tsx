import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { pageHeaders } from "#app/request/page-headers.ts";
import { Doorway } from "../components/doorway.tsx";
import { HouseSign } from "../components/house-sign.tsx";
import { SecondStepForm } from "../components/second-step-form.tsx";
import { giveCodeAction, secondStepPage } from "../second-step-page.server.ts";

export const headers = pageHeaders;

const rule = { access: "public", whileSuspended: true } as const;

export const loader = tenantLoader(rule, secondStepPage);

export const action = tenantActionInSteps(rule, giveCodeAction);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data ? `One more step · ${data.name} · Crowdminder` : "Sign in · Crowdminder" },
];

export default function SecondStep() {
	const { site, today, name, address, brand, ...step } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Doorway site={site} today={today}>
			<HouseSign name={name} address={address} brand={brand} />
			<SecondStepForm
				{...step}
				error={answer && "error" in answer ? answer.error : undefined}
				refused={answer && "problem" in answer ? answer.problem.message : undefined}
			/>
		</Doorway>
	);
}
