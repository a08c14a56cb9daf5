import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { siteAction, siteLoader } from "#app/request/page.server.ts";
import { companyChoices } from "../company-choices.ts";
import { CompanyFields } from "../components/company-fields.tsx";
import { StepForm } from "../components/step-form.tsx";
import { useSignUpForm } from "../components/use-sign-up-form.ts";
import { guessPlace } from "../guess-place.ts";
import { openStep } from "../open-step.server.ts";
import { takeStep } from "../take-step.server.ts";
import { isWithoutDraft } from "../without-draft.server.ts";

export const loader = siteLoader(async (visit) => {
	const { form, stored } = await openStep(visit, "company");
	const guess = guessPlace(visit.request.headers.get("Accept-Language"));
	const values = stored ? form.values : { ...form.values, ...guess };
	const { locale, timeZone } = guess;
	return {
		step: { ...form, values },
		choices: companyChoices({ locale, timeZone, ...stored?.values }),
		isGuess: !stored && !isWithoutDraft(visit.context),
	};
});

export const action = siteAction((visit) => takeStep(visit, "company"));

export const meta: MetaFunction = () => [{ title: "Tell us about your company · Crowdminder" }];

export default function CompanyPage() {
	const { step, choices, isGuess } = useLoaderData<typeof loader>();
	const form = useSignUpForm("company", step, useActionData<typeof action>());
	return (
		<StepForm
			frame={step.frame}
			form={form}
			title="Tell us about your company"
			lead="Your week and your reminders keep its time, and prices its currency."
			labels={labels}
		>
			<CompanyFields form={form} choices={choices} isGuess={isGuess} />
		</StepForm>
	);
}

const labels = {
	name: "Company name",
	country: "Country",
	timeZone: "Time zone",
	currency: "Currency",
	locale: "Language and region",
	vatNumber: "VAT number",
};
