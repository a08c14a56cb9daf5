import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { todayIn } from "#app/lib/calendar-date.ts";
import { billingCurrency } from "#app/modules/subscription/plans.ts";
import { siteAction, siteLoader } from "#app/request/page.server.ts";
import { PlanFields } from "../components/plan-fields.tsx";
import { StepForm } from "../components/step-form.tsx";
import { useSignUpForm } from "../components/use-sign-up-form.ts";
import { trialEnd } from "../new-tenant.ts";
import { openStep } from "../open-step.server.ts";
import { planFromLink } from "../steps/plan.ts";
import { takeStep } from "../take-step.server.ts";

export const loader = siteLoader(async (visit) => {
	const { form, answers, stored } = await openStep(visit, "plan");
	const choice = stored?.done ? null : planFromLink(visit.url.searchParams);
	const { currency = "ZAR", timeZone = "Africa/Johannesburg" } = answers.company ?? {};
	return {
		step: { ...form, values: { ...form.values, ...choice } },
		currency: billingCurrency(currency),
		trialEndsOn: todayIn(timeZone, trialEnd(visit.now)),
	};
});

export const action = siteAction((visit) => takeStep(visit, "plan"));

export const meta: MetaFunction = () => [{ title: "Pick a plan · Crowdminder" }];

export default function PlanPage() {
	const { step, currency, trialEndsOn } = useLoaderData<typeof loader>();
	const form = useSignUpForm("plan", step, useActionData<typeof action>());
	return (
		<StepForm
			frame={step.frame}
			form={form}
			title="Pick a plan"
			lead="The first 21 days are free and have everything in Team, whatever you pick. No card."
			labels={{ plan: "Plan", billing: "Paid" }}
		>
			<PlanFields form={form} currency={currency} trialEndsOn={trialEndsOn} />
		</StepForm>
	);
}
