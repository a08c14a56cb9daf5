import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { StepFoot } from "#app/modules/wizard/components/step-foot.tsx";
import { StepHead } from "#app/modules/wizard/components/step-head.tsx";
import { siteAction, siteLoader } from "#app/request/page.server.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { firstResendWait, waitOfLink } from "../code-rules.ts";
import { takeCode } from "../code-step.server.ts";
import { CodeField } from "../components/code-field.tsx";
import { SendAgain } from "../components/send-again.tsx";
import { openPlace } from "../open-step.server.ts";

export const loader = siteLoader(async (visit) => {
	const { draft, way, frame } = await openPlace(visit, "code");
	const email = way.answers.you?.email ?? "";
	const wasSent = draft?.codeEmail === email;
	const own = wasSent ? firstResendWait(draft.codeSentAt, visit.now) : 0;
	return { frame, email, wasSent, wait: Math.max(own, waitOfLink(visit.url.searchParams)) };
});

export const action = siteAction(takeCode);

export const meta: MetaFunction = () => [{ title: "Check your mail · Crowdminder" }];

export default function CodePage() {
	const { frame, email, wasSent, wait } = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	const errors = result && "errors" in result ? result.errors : undefined;
	const isBusy = useNavigation().state !== "idle";
	return (
		<>
			<StepHead label="Setup steps" progress={frame.progress} title="Check your mail">
				{wasSent ? "We sent six digits to " : "We have not sent a code yet to "}
				<b className="font-medium text-ink [overflow-wrap:anywhere]">{email}</b>.{" "}
				<Link className="link" to="/start/you">
					Another address
				</Link>
			</StepHead>
			<Form method="post" noValidate className="mt-7 grid gap-6">
				<ErrorSummary errors={errors} />
				<CodeField error={errors?.code} />
				<StepFoot back={frame.back} busy={isBusy}>
					Continue to {frame.next}
				</StepFoot>
			</Form>
			<SendAgain wait={wait} wasSent={wasSent} />
		</>
	);
}
