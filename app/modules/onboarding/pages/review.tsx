import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import { StepFoot } from "#app/modules/wizard/components/step-foot.tsx";
import { StepHead } from "#app/modules/wizard/components/step-head.tsx";
import { siteAction, siteLoader } from "#app/request/page.server.ts";
import { browserDraft } from "../browser-draft.server.ts";
import { ReviewList } from "../components/review-list.tsx";
import { openReview } from "../open-review.server.ts";
import { submitSignUp } from "../submit.server.ts";

export const loader = siteLoader(openReview);

export const action = siteAction(async (visit) => {
	const { draft } = await browserDraft(visit);
	if (!draft) return redirect("/start/company?expired=1");
	return redirect(await submitSignUp(visit.services, draft.id, visit.now));
});

export const meta: MetaFunction = () => [{ title: "Everything in order? · Crowdminder" }];

export default function ReviewPage() {
	const { frame, lines } = useLoaderData<typeof loader>();
	const isBusy = useNavigation().state !== "idle";
	return (
		<>
			<StepHead label="Setup steps" progress={frame.progress} title="Everything in order?">
				Change anything with one press. Making the workspace takes a few seconds.
			</StepHead>
			<Form method="post" className="mt-7 grid gap-6">
				<ReviewList lines={lines} />
				<StepFoot back={frame.back} busy={isBusy} hasFields={false}>
					Create workspace
				</StepFoot>
			</Form>
		</>
	);
}
