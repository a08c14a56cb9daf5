import type { ReactNode } from "react";
import { byteText } from "#app/lib/byte-text.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { formatPrice } from "#app/lib/money.ts";
import { storageStep } from "#app/modules/entitlements/storage.ts";
import { daysText } from "#app/modules/entitlements/trial.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Meter } from "#app/ui/meter.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { BillingView } from "../billing-view.ts";
import { choiceTitle, costOf, seatPriceOf } from "../plan-choice.ts";
import { type PlanFacts, seatsNote } from "../plan-facts.ts";
import { type Billing, planOf, trial } from "../plans.ts";

type CurrentPlanProps = {
	facts: PlanFacts;
	/** Null before anything was bought. */
	billing: BillingView | null;
};

/** Which plan holds and until when, who sits on its seats, and what they cost. */
export function CurrentPlan({ facts, billing }: CurrentPlanProps) {
	return (
		<section className="panel overflow-hidden" aria-labelledby="current-plan">
			<div className="p-4 lg:p-5">
				<p className="eyebrow">{facts.trial ? "Your trial" : "Current plan"}</p>
				<h2 id="current-plan" className="text-2xl">
					{billing && !facts.trial ? choiceTitle(billing.choice) : planOf(facts.plan).title}
				</h2>
				<p className="mt-1 max-w-[68ch] text-sm text-ink-2">
					<Terms facts={facts} billing={billing} />
				</p>
			</div>
			<dl
				className={classNames(
					"grid gap-px border-t border-line bg-line",
					factColumns[2 + (facts.trial ? 1 : 0) + (facts.storage ? 1 : 0)],
				)}
			>
				<Seats seats={facts.seats} />
				{facts.trial && <TrialDays daysLeft={facts.trial.daysLeft} />}
				{facts.storage && <Storage {...facts.storage} />}
				<Costs facts={facts} billing={billing} />
			</dl>
		</section>
	);
}

const factColumns: Readonly<Record<number, string>> = {
	2: "md:grid-cols-2",
	3: "md:grid-cols-3",
	4: "md:grid-cols-2 2xl:grid-cols-4",
};

function Terms({ facts, billing }: CurrentPlanProps) {
	const writing = useWriting();
	if (facts.trial) {
		return (
			<>
				Until {formatDate(facts.trial.lastDay, writing)} you have everything in{" "}
				{planOf(trial.plan).title}
				{billing
					? `, then ${choiceTitle(billing.choice)}, which you bought.`
					: ", without a card. After that the workspace can be read and not changed until you choose a plan. Nothing is charged by itself."}
			</>
		);
	}
	if (!billing) return planOf(facts.held.plan, facts.held.version).summary;
	const { choice, currency, periodEnd, endsOn, open } = billing;
	const seat = formatPrice(seatPriceOf(choice, currency), currency, writing);
	const next =
		endsOn || open || !periodEnd ? "" : ` Next payment on ${formatDate(periodEnd, writing)}.`;
	return `${seat} a person a ${periodOf(choice.billing)}, excluding VAT.${next}`;
}

function periodOf(billing: Billing): string {
	return billing === "yearly" ? "year" : "month";
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

function Storage({ bytes, limitGb }: NonNullable<PlanFacts["storage"]>) {
	const writing = useWriting();
	const words =
		limitGb === null ? byteText(bytes, writing) : `${byteText(bytes, writing)} of ${limitGb} GB`;
	const step = storageStep(bytes, limitGb);
	return (
		<Fact title="Storage">
			<span className="text-xl font-semibold">{words}</span>
			{limitGb !== null && limitGb > 0 && (
				<Meter
					className="mt-2"
					label={`${words} are used`}
					max={limitGb * 1_000}
					parts={[
						{ tone: step === 0 ? undefined : "warning", value: Math.ceil(bytes / 1_000_000) },
					]}
				/>
			)}
			<span className="mt-2 block text-xs text-ink-3">
				{step === 100 ? "More than the plan has. Nothing stops." : "Measured once a day."}
			</span>
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

/** The bill before anyone asks: what is bought, or the seats that are taken at the price of the chosen plan. */
function Costs({ facts, billing }: CurrentPlanProps) {
	const writing = useWriting();
	const used = Math.max(1, facts.seats.members + facts.seats.invitations);
	const choice = billing?.choice ?? {
		...{ plan: facts.held.plan, billing: "monthly" as const, seats: used, addOns: [] },
	};
	const currency = billing?.currency ?? facts.currency;
	const seat = seatPriceOf(choice, currency);
	return (
		<Fact title={facts.trial ? `${choiceTitle(choice)}, after the trial` : "Price"}>
			<span className="text-xl font-semibold">
				{formatPrice(costOf(choice, currency), currency, writing)}{" "}
				<span className="text-sm font-normal text-ink-3">a {periodOf(choice.billing)}</span>
			</span>
			<span className="mt-2 block text-xs text-ink-3">
				{choice.seats} at {formatPrice(seat, currency, writing)}, excluding VAT
			</span>
		</Fact>
	);
}
