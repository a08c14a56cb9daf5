import type { ReactNode } from "react";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

export type StepState = "done" | "next" | "later";

type StepItemProps = {
	state: StepState;
	title: string;
	children: ReactNode;
	/** Where it is done; only while it is not. */
	act?: { to: string; label: string };
};

const icons = { done: "circle-check", next: "circle-dot", later: "circle" } as const;
const tones = { done: "text-billable", next: "text-accent", later: "text-ink-3" } as const;
const words = { done: "Done: ", next: "Next: ", later: "" } as const;

/** One of the first steps; the next one has the page's one primary button. */
export function StepItem({ state, title, children, act }: StepItemProps) {
	return (
		<li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-4 lg:px-5">
			<Icon name={icons[state]} size="lg" className={`mt-0.5 ${tones[state]}`} />
			<div className="min-w-0 flex-1 basis-60">
				<h3 className={state === "done" ? "text-base text-ink-2" : "text-base"}>
					<span className="sr-only">{words[state]}</span>
					{title}
				</h3>
				<p className="text-sm text-ink-3">{children}</p>
			</div>
			{act && state !== "done" && (
				<ButtonLink
					to={act.to}
					kind={state === "next" ? "primary" : undefined}
					className="max-md:ml-9"
				>
					{act.label}
				</ButtonLink>
			)}
		</li>
	);
}
