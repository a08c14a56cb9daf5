import { Link } from "@remix-run/react";
import type { ExplainedStep } from "#app/modules/flags/explain.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import { Panel } from "#app/ui/panel.tsx";

type ExplanationProps = {
	title: string;
	tenant: { slug: string; name: string };
	plan: string;
	role: string | null;
	steps: readonly ExplainedStep[];
	outcome: string;
	isAllowed: boolean;
	overrides: readonly { key: string; text: string }[];
};

/** Each step of a decision; the first that refused is marked, those after it were not asked. */
export function Explanation(props: ExplanationProps) {
	const { title, tenant, plan, role, steps, outcome, isAllowed, overrides } = props;
	return (
		<Panel
			title={`${title} at ${tenant.name}`}
			note={role ? `for a member who is ${role}` : "for the workspace"}
			flush
			action={
				<Badge tone={isAllowed ? "billable" : "danger"} icon={isAllowed ? "check" : "x"}>
					{isAllowed ? "On" : "Off"}
				</Badge>
			}
		>
			<ol className="divide-y divide-line text-sm">
				{steps.map((step) => (
					<Step key={step.asks} step={step} />
				))}
			</ol>
			<div className="grid gap-1 border-t border-line p-4 text-sm">
				<p>
					<span className="text-ink-2">Outcome:</span> <span className="code">{outcome}</span>
				</p>
				<p className="text-ink-2">
					{plan}.{" "}
					<Link className="link" to={`/console/tenants/${tenant.slug}`}>
						{tenant.name}
					</Link>
				</p>
				{overrides.map(({ key, text }) => (
					<p key={key} className="flex items-start gap-1.5 text-ink-2">
						<Icon name="pin" className="mt-0.5 text-warning" />
						{text}
					</p>
				))}
			</div>
		</Panel>
	);
}

const icons: Readonly<Record<ExplainedStep["answer"], IconName>> = {
	yes: "check",
	no: "corner-down-right",
	"not asked": "minus",
};

function Step({ step: { asks, answer, says } }: { step: ExplainedStep }) {
	const isDecisive = answer === "no";
	return (
		<li
			className={`grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3 px-4 py-3 md:grid-cols-[1rem_14rem_minmax(0,1fr)_auto] ${isDecisive ? "bg-danger-soft" : ""}`}
		>
			<Icon
				name={icons[answer]}
				className={`mt-0.5 ${answer === "yes" ? "text-billable" : "text-ink-3"}`}
			/>
			<span className={answer === "not asked" ? "text-ink-3" : "font-semibold"}>{asks}</span>
			<span className="text-ink-2 max-md:col-start-2">
				{answer === "not asked" ? "Not reached." : says}
			</span>
			{isDecisive && (
				<span className="text-xs font-semibold text-danger max-md:col-start-2">
					This decided it
				</span>
			)}
		</li>
	);
}
