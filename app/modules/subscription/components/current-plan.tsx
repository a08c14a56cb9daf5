import type { ReactNode } from "react";
import { formatDate } from "#app/lib/date-text.ts";
import { formatPrice } from "#app/lib/money.ts";
import { daysText } from "#app/modules/entitlements/trial.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Meter } from "#app/ui/meter.tsx";
import { type PlanFacts, seatsNote } from "../plan-facts.ts";
import { planOf, priceOf, trial } from "../plans.ts";

/** Which plan holds and until when, who sits on its seats, and what they cost. */
export function CurrentPlan({ facts }: { facts: PlanFacts }) {
	const held = planOf(facts.held.plan, facts.held.version);
	return (
		<section className="panel max-w-4xl overflow-hidden" aria-labelledby="current-plan">
			<div className="p-4 lg:p-5">
				<p className="eyebrow">{facts.trial ? "Your trial" : "Current plan"}</p>
				<h2 id="current-plan" className="text-2xl">
					{planOf(facts.plan).title}
				</h2>
				<p className="mt-1 max-w-[68ch] text-sm text-ink-2">
					{facts.trial ? (
						<>
							Until {formatDate(facts.trial.lastDay)} you have everything in{" "}
							{planOf(trial.plan).title}, without a card. After that the workspace can be read and
							not changed until you choose a plan. Nothing is charged by itself.
						</>
					) : (
						held.summary
					)}
				</p>
			</div>
			<dl
				className={classNames(
					"grid gap-px border-t border-line bg-line",
					facts.trial ? "md:grid-cols-3" : "md:grid-cols-2",
				)}
			>
				<Seats seats={facts.seats} />
				{facts.trial && <TrialDays daysLeft={facts.trial.daysLeft} />}
				<Costs facts={facts} />
			</dl>
		</section>
	);
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
	return (
		<div className="bg-surface p-4">
			<dt className="text-xs font-medium text-ink-3">{title}</dt>
			<dd>{children}</dd>
		</div>
	);
}

function Seats({ seats }: { seats: PlanFacts["seats"] }) {
	const used = seats.members + seats.invitations;
	const isFull = seats.limit !== null && used >= seats.limit;
	const words = seats.limit === null ? String(used) : `${used} of ${seats.limit}`;
	return (
		<Fact title="People">
			<span className="text-xl font-semibold">{words}</span>
			{seats.limit !== null && (
				<Meter
					className="mt-2"
					label={`${words} seats are taken`}
					max={seats.limit}
					parts={[{ tone: isFull ? "warning" : undefined, value: used }]}
				/>
			)}
			<span className="mt-2 block text-xs text-ink-3">{seatsNote(seats)}</span>
		</Fact>
	);
}

function TrialDays({ daysLeft }: { daysLeft: number }) {
	return (
		<Fact title="Trial">
			<span className="text-xl font-semibold">{daysText(daysLeft)} left</span>
			<Meter
				className="mt-2"
				label={`${daysLeft} of ${trial.days} days left`}
				max={trial.days}
				parts={[{ value: daysLeft }]}
			/>
			<span className="mt-2 block text-xs text-ink-3">of {trial.days}</span>
		</Fact>
	);
}

/** The bill before anyone asks: the seats that are taken, at the price of the plan that is held. */
function Costs({ facts }: { facts: PlanFacts }) {
	const { seats, held, currency } = facts;
	const plan = planOf(held.plan, held.version);
	const seat = priceOf(plan, "monthly", currency);
	const used = seats.members + seats.invitations;
	return (
		<Fact title={facts.trial ? `${plan.title}, after the trial` : "Price"}>
			<span className="text-xl font-semibold">
				{formatPrice(seat * BigInt(used), currency)}{" "}
				<span className="text-sm font-normal text-ink-3">a month</span>
			</span>
			<span className="mt-2 block text-xs text-ink-3">
				{used} at {formatPrice(seat, currency)}, excluding VAT
			</span>
		</Fact>
	);
}
