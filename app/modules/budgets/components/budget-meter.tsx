import { Badge } from "#app/ui/badge.tsx";
import { Meter } from "#app/ui/meter.tsx";
import type { Tone } from "#app/ui/tone.ts";
import type { ShownBudget } from "../shown-budgets.server.ts";

/** What of a budget is used, as a bar and in words. */
export function BudgetMeter({ budget }: { budget: ShownBudget }) {
	const { task, used, limit, percent, runsOut, stops, period } = budget;
	return (
		<div className="grid gap-1">
			<p className="flex flex-wrap items-center gap-x-2 text-sm">
				<span className="font-medium">{task ?? "The whole project"}</span>
				{period === "month" && <span className="text-ink-3">this month</span>}
				{stops && <Badge>Stops at 100 %</Badge>}
			</p>
			<p className="flex flex-wrap text-sm">
				<span>{used}</span>
				<span className="ml-auto text-ink-3">of {limit}</span>
			</p>
			<Meter
				label={`${percent} % of the budget used`}
				max={100}
				parts={[{ tone: toneOf(percent), value: percent }]}
			/>
			<p className="text-xs text-ink-3">
				{`${percent} % used.`}
				{runsOut && ` As work goes on it is used up on ${runsOut}.`}
			</p>
		</div>
	);
}

function toneOf(percent: number): Tone {
	if (percent >= 100) return "danger";
	return percent >= 75 ? "warning" : "billable";
}
