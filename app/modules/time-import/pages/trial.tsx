import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { countText } from "#app/lib/count-text.ts";
import { StepHead } from "#app/modules/wizard/components/step-head.tsx";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import { ImportProgress } from "../components/import-progress.tsx";
import { EndDraft } from "../components/step-page.tsx";
import { TallyView } from "../components/tally-view.tsx";
import { startImport } from "../start-import.server.ts";
import { trialPage } from "../trial-page.server.ts";

const rule = { permission: "time:import", feature: "time" } as const;

export const loader = tenantLoader(rule, trialPage);

/** Brings the file in, as it was tried. */
export const action = tenantAction(rule, async (args) => {
	const { id } = await startImport(args);
	return redirectWithFlash(`/time/import/${id}`, { text: "The file is coming in." }, args);
});

export const meta: MetaFunction = () => [{ title: "Trial of the file · Crowdminder" }];

export default function TrialPage() {
	const { frame, trial, state, done, total, makes } = useLoaderData<typeof loader>();
	const refusal = readRefusal(useActionData<typeof action>());
	const busy = useNavigation().formMethod === "POST";
	return (
		<div className="max-w-[52rem]">
			<StepHead label="Steps of the import" progress={frame.progress} title="What would happen">
				Nothing is brought in yet.
			</StepHead>
			<div className="mt-7 grid gap-6">
				{refusal && (
					<Statusline tone="warning" icon="circle-alert">
						{refusal.message}
					</Statusline>
				)}
				{state === "checking" && (
					<ImportProgress what="The file is being tried" done={done} total={total} />
				)}
				{state === "draft" && (
					<Statusline tone="warning" icon="circle-alert">
						The file could not be tried. Go back and continue once more.
					</Statusline>
				)}
				{trial && (
					<TallyView id={frame.id} tally={trial} verb="would come in" also={newWords(makes)} />
				)}
				<div className="flex flex-wrap items-center gap-3">
					{frame.back && (
						<ButtonLink to={frame.back.path} icon="arrow-left">
							{frame.back.title}
						</ButtonLink>
					)}
					{trial && trial.entries > 0 && (
						<Form method="post">
							<Button kind="primary" icon="check" busy={busy}>
								Bring in {countText(trial.entries, "entry", "entries")}
							</Button>
						</Form>
					)}
				</div>
			</div>
			<EndDraft id={frame.id} />
		</div>
	);
}

function newWords({ tasks, projects }: { tasks: number; projects: number }): string | undefined {
	if (tasks === 0) return undefined;
	const [task, project] = [
		countText(tasks, "task", "tasks"),
		countText(projects, "project", "projects"),
	];
	return `${task} in ${project} would be made new.`;
}
