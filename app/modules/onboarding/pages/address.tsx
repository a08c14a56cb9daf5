import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { siteAction, siteLoader } from "#app/request/page.server.ts";
import { addressWork } from "../address-work.server.ts";
import { AddressFields } from "../components/address-fields.tsx";
import { StepForm } from "../components/step-form.tsx";
import { useSignUpForm } from "../components/use-sign-up-form.ts";
import { openAddress } from "../open-address.server.ts";
import { takeStep } from "../take-step.server.ts";

export const loader = siteLoader(openAddress);

export const action = siteAction((visit) =>
	takeStep(visit, "address", (draft) => addressWork(visit, draft)),
);

export const meta: MetaFunction = () => [{ title: "Choose your address · Crowdminder" }];

export default function AddressPage() {
	const { step, suggestions } = useLoaderData<typeof loader>();
	const form = useSignUpForm("address", step, useActionData<typeof action>());
	return (
		<StepForm
			frame={step.frame}
			form={form}
			title="Choose your address"
			lead="Your people sign in here and it appears on the links you send. You can change it later; the old address keeps forwarding."
			labels={{ slug: "Workspace address" }}
		>
			<AddressFields form={form} suggestions={suggestions} />
		</StepForm>
	);
}
