import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { StepItem } from "../components/step-item.tsx";
import { firstStepsPage } from "../first-steps-page.server.ts";

export const loader = tenantLoader({ permission: "first-steps:see" }, firstStepsPage);

export const meta: MetaFunction = () => [{ title: "First steps · Crowdminder" }];

export default function FirstSteps() {
	const { workspace, address, plan, steps, doneCount } = useLoaderData<typeof loader>();
	const allDone = steps.every(({ state }) => state === "done");
	return (
		<>
			<PageHeader title={`Welcome to ${workspace}`} />
			<div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
				<Panel
					title="First steps"
					note={`${doneCount} of ${steps.length + 1}`}
					flush
					action={
						<Form method="post" action="/first-steps/hiding">
							<Button kind="ghost" size="sm">
								Hide this list
							</Button>
						</Form>
					}
				>
					<ol className="divide-y divide-line">
						<StepItem state="done" title="Workspace made">
							{address}, {plan}
						</StepItem>
						{steps.map(({ name, state }) => (
							<StepItem key={name} state={state} title={texts[name].title} act={texts[name].act}>
								{texts[name].why}
							</StepItem>
						))}
					</ol>
					{allDone && (
						<p className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-4 lg:px-5">
							<span className="flex-1">That is all it takes.</span>
							<ButtonLink to="/time/week" kind="primary">
								Open the week
							</ButtonLink>
						</p>
					)}
				</Panel>
				<Panel title="Good to know">
					<ul className="grid gap-3 text-sm text-ink-2">
						<li className="flex gap-3">
							<Icon name="keyboard" className="mt-0.5 text-ink-3" />
							<span>
								Press <kbd className="kbd">?</kbd> for the keys, <kbd className="kbd">Ctrl</kbd>{" "}
								<kbd className="kbd">K</kbd> to find a page.
							</span>
						</li>
						<li className="flex gap-3">
							<Icon name="timer" className="mt-0.5 text-ink-3" />
							<span>Type hours as you think of them: 1h30, 90m, 1.5 or 0900-1030.</span>
						</li>
					</ul>
				</Panel>
			</div>
		</>
	);
}

const texts = {
	project: {
		title: "Add a client and a project",
		why: "Time is captured on a task, a task belongs to a project. One of each is enough.",
		act: { to: "/projects/new", label: "Add a project" },
	},
	time: {
		title: "Capture your first time",
		why: "Type it into the week, a cell a day.",
		act: { to: "/time/week", label: "Open the week" },
	},
	people: {
		title: "Invite the people you work with",
		why: "Nobody hears from us before you send an invitation.",
		act: { to: "/people/invite", label: "Invite people" },
	},
} as const;
