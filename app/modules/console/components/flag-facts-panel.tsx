import { Meter } from "#app/ui/meter.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { FlagPage } from "../flag-page.server.ts";

type FlagFactsPanelProps = Pick<FlagPage, "flag" | "rollout" | "strategies" | "reach">;

/** Whom a flag reaches, and by which strategies. */
export function FlagFactsPanel({ flag, rollout, strategies, reach }: FlagFactsPanelProps) {
	const percent = flag.isOn ? rollout : 0;
	return (
		<Panel title="Rollout">
			<div className="grid gap-4 text-sm">
				<div className="flex items-center gap-4">
					<Meter
						className="flex-1"
						label={`${percent} % rolled out`}
						max={100}
						parts={[{ value: percent }]}
					/>
					<span className="text-2xl font-semibold" aria-hidden="true">
						{percent}
						<span className="text-sm font-normal text-ink-3">{"\u202f"}%</span>
					</span>
				</div>
				<p>
					Reaches{" "}
					<strong>
						{reach.having} of {reach.workspaces} workspaces
					</strong>
					{flag.isFeature && ` (${reach.entitled} may use it by plan or override)`}.
				</p>
				<dl className="grid gap-2 border-t border-line pt-3">
					<Fact title="Kind">{flag.kind}</Fact>
					{flag.plans.length > 0 && <Fact title="Plans">{flag.plans.join(", ")}</Fact>}
					{reach.lent > 0 && <Fact title="Lent to">{String(reach.lent)}</Fact>}
					<Fact title="Strategies">
						{strategies.length > 0 ? strategies.join(" · ") : "none: the plan alone decides"}
					</Fact>
					{flag.made && <Fact title="Made">{flag.made}</Fact>}
					{flag.isKnown && <Fact title="Last asked for">{flag.asked ?? "not yet"}</Fact>}
				</dl>
			</div>
		</Panel>
	);
}

function Fact({ title, children }: { title: string; children: string }) {
	return (
		<div className="grid gap-x-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
			<dt className="text-ink-3">{title}</dt>
			<dd className="min-w-0 break-words">{children}</dd>
		</div>
	);
}
