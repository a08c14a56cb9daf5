import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { siteAction, siteLoader } from "#app/request/page.server.ts";
import { StepForm } from "../components/step-form.tsx";
import { useSignUpForm } from "../components/use-sign-up-form.ts";
import { YouFields } from "../components/you-fields.tsx";
import { openStep } from "../open-step.server.ts";
import { takeStep } from "../take-step.server.ts";
import { youWork } from "../you-work.server.ts";

export const loader = siteLoader(async (visit) => {
	const { form, draft } = await openStep(visit, "you");
	return { step: form, provedEmail: draft?.provedEmail ?? null };
});

export const action = siteAction((visit) =>
	takeStep(visit, "you", (draft) => youWork(visit, draft)),
);

export const meta: MetaFunction = () => [{ title: "And you? · Crowdminder" }];

export default function YouPage() {
	const { step, provedEmail } = useLoaderData<typeof loader>();
	const form = useSignUpForm("you", step, useActionData<typeof action>());
	return (
		<StepForm
			frame={step.frame}
			form={form}
			title="And you?"
			lead="You will be the owner. You can hand that over later."
			labels={{ name: "Your name", email: "Work email" }}
		>
			<YouFields form={form} provedEmail={provedEmail} />
		</StepForm>
	);
}
