import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { siteAction, siteLoader } from "#app/request/page.server.ts";
import { StepForm } from "../components/step-form.tsx";
import { TeamFields } from "../components/team-fields.tsx";
import { useSignUpForm } from "../components/use-sign-up-form.ts";
import { openStep } from "../open-step.server.ts";
import { takeStep } from "../take-step.server.ts";
import { teamWork, withAddresses } from "../team-work.ts";

export const loader = siteLoader(async (visit) => (await openStep(visit, "team")).form);

export const action = siteAction((visit) => takeStep(visit, "team", () => teamWork));

export const meta: MetaFunction = () => [{ title: "Who works with you? · Crowdminder" }];

export default function TeamPage() {
	const step = useLoaderData<typeof loader>();
	const form = useSignUpForm("team", step, useActionData<typeof action>(), withAddresses);
	return (
		<StepForm
			frame={step.frame}
			form={form}
			title="Who works with you?"
			lead="Paste addresses from anywhere, one a line or with commas. Nobody hears from us before you finish."
			labels={{ addresses: "Email addresses", email: "People", role: "Roles" }}
		>
			<TeamFields form={form} />
		</StepForm>
	);
}
