import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

type UpgradeCardProps = {
	/** "Time reports are part of Team" */
	title: string;
	/** What it does, in a sentence. */
	what: ReactNode;
	/** "From R 130 a person a month." */
	price: ReactNode;
	/** A button for who may change the plan, "Ask Pieter van Rensburg" for others. */
	action: ReactNode;
	icon?: IconName | undefined;
};

/** In the place the feature would be: what it does, which plan has it, what it costs. */
export function UpgradeCard({ title, what, price, action, icon = "layers" }: UpgradeCardProps) {
	return (
		<section className="upgrade max-w-3xl md:grid-cols-[auto_1fr_auto] md:items-center">
			<span className="grid size-10 place-content-center rounded-md bg-accent-soft text-accent">
				<Icon name={icon} size="lg" />
			</span>
			<div>
				<h2 className="text-base">{title}</h2>
				<p className="text-sm text-ink-2">
					{what} {price}
				</p>
			</div>
			<div className="flex flex-wrap items-center gap-2">{action}</div>
		</section>
	);
}
