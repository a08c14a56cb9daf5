import { Link } from "@remix-run/react";
import { Icon } from "./icon.tsx";

export type Step = {
	label: string;
	state: "done" | "current" | "error" | "todo";
	/** Where it can be gone back to; none for steps not reached yet. */
	to?: string | undefined;
};

/** Where one is in a form of several steps. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
	return (
		<nav aria-label={label}>
			<ol className="stepper">
				{steps.map((step) => (
					<li
						key={step.label}
						data-state={step.state === "done" || step.state === "error" ? step.state : undefined}
						aria-current={step.state === "current" ? "step" : undefined}
					>
						<span className="flex items-center gap-1.5">
							<Icon name="check" />
							{step.to ? (
								<Link className="inline-flex min-h-6 items-center hover:underline" to={step.to}>
									{step.label}
								</Link>
							) : (
								step.label
							)}
							{step.state === "done" && <span className="sr-only">, done</span>}
							{step.state === "error" && <span className="sr-only">, needs your attention</span>}
						</span>
					</li>
				))}
			</ol>
		</nav>
	);
}
