import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { returnedForm } from "#app/modules/wizard/components/step-result.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { choicesOf } from "../choices.ts";
import { NamesFields } from "../components/names-fields.tsx";
import { StepPage } from "../components/step-page.tsx";
import { namesPage, takeNames } from "../names-page.server.ts";

const rule = { permission: "time:import", feature: "time" } as const;

export const loader = tenantLoader(rule, namesPage);
export const action = tenantAction(rule, takeNames);

export const meta: MetaFunction = () => [{ title: "People and work of the file · Crowdminder" }];

export default function NamesPage() {
	const page = useLoaderData<typeof loader>();
	const returned = returnedForm(useActionData<typeof action>(), { ...page, values: {} });
	const { people, works } = page;
	const chosen = returned ? choicesOf({ people, works }, page.known, returned.values) : page;
	return (
		<StepPage
			frame={page.frame}
			title="Who and what is it?"
			lead="What is known by its name is chosen. Clients, projects and tasks that nobody has yet can be made new."
			errors={returned?.errors ?? page.errors}
			seen={Math.max(returned?.seen ?? 0, page.seen)}
			conflict={returned?.conflict ?? null}
			next="Continue to Trial"
		>
			<NamesFields
				people={chosen.people}
				works={chosen.works}
				known={page.known}
				errors={returned?.errors ?? page.errors}
			/>
		</StepPage>
	);
}
