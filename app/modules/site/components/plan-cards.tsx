import type { ReactNode } from "react";
import { formatPrice } from "#app/lib/money.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { linesOf } from "#app/modules/subscription/coming.ts";
import { limitText } from "#app/modules/subscription/limits.ts";
import { type Plan, plans, trial } from "#app/modules/subscription/plans.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import type { PriceChoice } from "../price-choice.ts";
import { monthlySeat, seatSum } from "../seat-sum.ts";

/** The plans side by side: for whom, what a seat costs, what comes with it. */
export function PlanCards({ choice }: { choice: PriceChoice }) {
	return (
		<div className="mt-8 grid overflow-hidden rounded-lg border border-line bg-surface md:grid-cols-3">
			{plans.map((plan, index) => (
				<PlanCard key={plan.name} plan={plan} below={plans[index - 1]} choice={choice} />
			))}
		</div>
	);
}

type PlanCardProps = { plan: Plan; below: Plan | undefined; choice: PriceChoice };

function PlanCard({ plan, below, choice }: PlanCardProps) {
	const { billing, currency } = choice;
	const inTrial = plan.name === trial.plan;
	const news = newFeatures(plan, below).flatMap(linesOf);
	const quiet = inTrial ? "text-ink-2" : "text-ink-3";
	return (
		<section
			className={classNames(
				"flex flex-col border-line p-5 md:p-6",
				below && "max-md:border-t md:border-l",
				inTrial && "bg-accent-soft",
			)}
			aria-labelledby={`plan-${plan.name}`}
		>
			<h2 id={`plan-${plan.name}`} className="flex items-center gap-2 text-lg">
				{plan.title}
				{inTrial && <Badge>The trial has this</Badge>}
			</h2>
			<p className={`mt-1 text-sm md:min-h-10 ${quiet}`}>{plan.summary}</p>
			<p className="mt-4 flex items-baseline gap-2">
				<span className="text-3xl font-semibold tracking-tight">
					{formatPrice(monthlySeat(plan, billing, currency), currency, usualWriting)}
				</span>
				<span className={`text-sm ${quiet}`}>a person a month</span>
			</p>
			<p className={`text-xs ${quiet}`}>
				{billing === "yearly"
					? `paid by the year: ${formatPrice(seatSum(plan, billing, currency, 1).withoutVat, currency, usualWriting)} a person`
					: "paid month by month"}
			</p>
			<ul className="mt-4 grid gap-1.5 text-sm">
				{below && <Included>Everything in {below.title}</Included>}
				<Included>People: {limitText("members", plan.limits.members).toLowerCase()}</Included>
				{news
					.filter(({ isComing }) => !isComing)
					.map(({ title }) => (
						<Included key={title}>{title}</Included>
					))}
			</ul>
			<Coming titles={news.filter(({ isComing }) => isComing).map(({ title }) => title)} />
			<ButtonLink
				className="mt-6"
				size="lg"
				kind={inTrial ? "primary" : undefined}
				to={`/start?plan=${plan.name}&billing=${billing}`}
			>
				Start free with {plan.title}
			</ButtonLink>
		</section>
	);
}

function Included({ children }: { children: ReactNode }) {
	return (
		<li className="flex gap-2">
			<Icon name="check" className="mt-0.5 text-accent" />
			<span>{children}</span>
		</li>
	);
}

/** Takes the room that is left, so that the buttons of all plans stand on one line. */
function Coming({ titles }: { titles: readonly string[] }) {
	return (
		<div className="flex-1">
			{titles.length > 0 && <p className="mt-3 text-xs text-ink-2">Coming: {titles.join(", ")}.</p>}
		</div>
	);
}

function newFeatures(plan: Plan, below: Plan | undefined): Plan["features"] {
	return plan.features.filter((feature) => !below?.features.includes(feature));
}
