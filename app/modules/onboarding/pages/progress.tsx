import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { siteAction, siteLoader } from "#app/request/page.server.ts";
import { browserDraft } from "../browser-draft.server.ts";
import { MakingFailed } from "../components/making-failed.tsx";
import { MakingReady } from "../components/making-ready.tsx";
import { MakingRunning } from "../components/making-running.tsx";
import { openProgress } from "../open-progress.server.ts";
import { retrySignUp } from "../submit.server.ts";

export const loader = siteLoader(openProgress);

/** Tries again what failed. */
export const action = siteAction(async (visit) => {
	const { draft } = await browserDraft(visit);
	if (draft) await retrySignUp(visit.services, draft.id, visit.now);
	return redirect("/start/progress");
});

export const meta: MetaFunction = () => [{ title: "Making your workspace · Crowdminder" }];

export default function ProgressPage() {
	const { making, name } = useLoaderData<typeof loader>();
	switch (making.kind) {
		case "running":
			return <MakingRunning first={making} name={name} />;
		case "ready":
			return <MakingReady name={name} />;
		case "failed":
			return <MakingFailed />;
		default:
			return making satisfies never;
	}
}
