import { PlanComparison } from "#app/modules/subscription/components/plan-comparison.tsx";
import { currencies, trial } from "#app/modules/subscription/plans.ts";
import { SegmentedLinks } from "#app/ui/segmented.tsx";
import { type PriceChoice, priceAddress } from "../price-choice.ts";
import { PlanCards } from "./plan-cards.tsx";
import { SeatSumLine } from "./seat-sum-line.tsx";
import { SiteFrame } from "./site-frame.tsx";

/** What the plans cost and contain. Every choice is an address, so that it can be sent to somebody. */
export function PricingView({ choice }: { choice: PriceChoice }) {
	return (
		<SiteFrame>
			<div className="mx-auto max-w-[76rem] px-4 pt-10 pb-20 md:px-8 md:pt-16">
				<div className="flex flex-wrap items-end gap-4">
					<div className="flex-1 basis-80">
						<h1 className="text-4xl !tracking-[-.03em]">Pay for the people who use it.</h1>
						<p className="mt-2 max-w-[52ch] text-base text-ink-2">
							One price a seat, excluding VAT. What is marked as coming belongs to the plan and is
							not there yet.
						</p>
					</div>
					<Choices choice={choice} />
				</div>
				<PlanCards choice={choice} />
				<SeatSumLine choice={choice} />
				<section className="mt-14" aria-labelledby="compare">
					<h2 id="compare" className="text-2xl">
						Compare plans
					</h2>
					<PlanComparison billing={choice.billing} currency={choice.currency} />
				</section>
				<Questions />
			</div>
		</SiteFrame>
	);
}

function Choices({ choice }: { choice: PriceChoice }) {
	const view = (label: string, change: Partial<PriceChoice>) => {
		const next = { ...choice, ...change };
		return {
			label,
			to: priceAddress(next),
			current: next.billing === choice.billing && next.currency === choice.currency,
		};
	};
	return (
		<div className="flex flex-wrap gap-3">
			<SegmentedLinks
				label="Currency"
				views={currencies.map((currency) => view(currency, { currency }))}
			/>
			<SegmentedLinks
				label="Billing period"
				views={[
					view("Monthly", { billing: "monthly" }),
					view("Yearly, two months free", { billing: "yearly" }),
				]}
			/>
		</div>
	);
}

function Questions() {
	return (
		<section className="mt-14 grid gap-8 md:grid-cols-3" aria-label="Questions">
			<div>
				<h3 className="text-base">What counts as a seat?</h3>
				<p className="mt-1 text-sm text-ink-2">
					Anyone who captures time, and every invitation that is still open. An expired invitation
					frees its seat.
				</p>
			</div>
			<div>
				<h3 className="text-base">What is the trial?</h3>
				<p className="mt-1 text-sm text-ink-2">
					{trial.days} days with everything in Team and no card, whichever plan you start with.
				</p>
			</div>
			<div>
				<h3 className="text-base">And after the trial?</h3>
				<p className="mt-1 text-sm text-ink-2">
					The workspace can be read and not changed until you choose a plan. Nothing is deleted
					because the trial is over.
				</p>
			</div>
		</section>
	);
}
