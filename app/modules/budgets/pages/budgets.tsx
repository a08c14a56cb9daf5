import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { budgetsAction, budgetsPage } from "../budgets-page.server.ts";
import { BudgetForm } from "../components/budget-form.tsx";
import { BudgetMeter } from "../components/budget-meter.tsx";

const rule = { permission: "project:manage", on: "project", feature: "time" } as const;

export const loader = tenantLoader(rule, budgetsPage);

/** Adds a budget. */
export const action = tenantAction(rule, budgetsAction);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `Budgets · ${data?.project.name ?? ""} · Crowdminder` },
];

export default function Budgets() {
	const { project, budgets, ...form } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<>
			<PageHeader
				title="Budgets"
				parent={{ to: `/projects/${project.id}`, label: project.name }}
				note="Who keeps the project hears of 75, 90 and 100 %, once each."
			/>
			<div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
				<Panel title="How they stand">
					{budgets.length === 0 && (
						<p className="text-sm text-ink-2">None yet: the project may take any time.</p>
					)}
					<div className="grid gap-5">
						{budgets.map((budget) => (
							<div key={budget.id} className="grid gap-2">
								<BudgetMeter budget={budget} />
								<Form method="post" action={`/projects/${project.id}/budgets/${budget.id}/end`}>
									<Button
										size="sm"
										aria-label={`End it: the budget of ${budget.limit}, ${budget.task ?? "the whole project"}`}
									>
										End it
									</Button>
								</Form>
							</div>
						))}
					</div>
				</Panel>
				<BudgetForm {...form} answer={answer && "fields" in answer ? answer : undefined} />
			</div>
		</>
	);
}
