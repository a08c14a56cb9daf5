import { ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { ShownBudget } from "../shown-budgets.server.ts";
import { BudgetMeter } from "./budget-meter.tsx";

type BudgetPanelProps = { projectId: string; budgets: readonly ShownBudget[]; mayManage: boolean };

/** On a project's page: how its budgets stand. */
export function BudgetPanel({ projectId, budgets, mayManage }: BudgetPanelProps) {
	if (budgets.length === 0 && !mayManage) return null;
	return (
		<Panel
			title="Budgets"
			className="mb-5 max-w-3xl"
			action={
				mayManage && (
					<ButtonLink size="sm" to={`/projects/${projectId}/budgets`}>
						{budgets.length === 0 ? "Add a budget" : "Change budgets"}
					</ButtonLink>
				)
			}
		>
			{budgets.length === 0 ? (
				<p className="text-sm text-ink-2">This project may take any time.</p>
			) : (
				<div className="grid gap-4">
					{budgets.map((budget) => (
						<BudgetMeter key={budget.id} budget={budget} />
					))}
				</div>
			)}
		</Panel>
	);
}
