import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { productAction, productLoader } from "#app/request/page.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RolloutConfirmation } from "../components/rollout-confirmation.tsx";
import { RolloutForm } from "../components/rollout-form.tsx";
import { UnleashAway } from "../components/unleash-away.tsx";
import { flagPage } from "../flag-page.server.ts";
import { rolloutAction } from "../rollout-action.server.ts";

export const loader = productLoader({ role: "product" }, flagPage);

export const action = productAction({ role: "product" }, rolloutAction);

export const meta: MetaFunction = () => [{ title: "Rollout · Console · Crowdminder" }];

export default function FlagRollout() {
	const { flag, rollout, audience, reach, isUnleashAway } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const sent = answer && "fields" in answer ? answer : undefined;
	const refused = answer && "problem" in answer ? { "": answer.problem.message } : undefined;
	return (
		<div className="max-w-[42rem]">
			<PageHeader title="Rollout" note={`of ${flag.title}`} />
			{isUnleashAway && <UnleashAway />}
			{sent?.change ? (
				<RolloutConfirmation fields={sent.fields} change={sent.change} flag={flag} reach={reach} />
			) : (
				<RolloutForm
					flag={flag}
					now={{ percent: rollout, ...audience }}
					fields={sent?.fields}
					errors={refused ?? sent?.errors ?? undefined}
				/>
			)}
			<ButtonLink
				className="mt-3"
				kind="ghost"
				icon="arrow-left"
				to={`/console/features/${flag.name}`}
			>
				Back to {flag.title}
			</ButtonLink>
		</div>
	);
}
