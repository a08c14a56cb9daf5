import { formatDate } from "#app/lib/date-text.ts";
import { formatMoney } from "#app/lib/money.ts";
import { useWriting } from "#app/ui/writing.tsx";
import type { ChangePreview, PlannedChange } from "../billing-view.ts";
import { features } from "../features.ts";
import { limits, limitText } from "../limits.ts";
import { lostWith } from "../plan-change.ts";
import { choiceTitle, type PlanChoice } from "../plan-choice.ts";
import { type Currency, planOf } from "../plans.ts";

type ChangeSumProps = {
	held: PlanChoice;
	wanted: PlanChoice;
	planned: PlannedChange;
	currency: Currency;
};

/** What a change costs and what goes with it, before it is made. */
export function ChangeSum({ held, wanted, planned, currency }: ChangeSumProps) {
	const writing = useWriting();
	const { moment, on, preview } = planned;
	return (
		<>
			{preview && moment === "now" && (
				<DueNow preview={preview} billing={wanted.billing} currency={currency} />
			)}
			{preview && moment === "at-first-payment" && (
				<div className="why">
					<h3>Nothing today</h3>
					<p className="px-3.5 pb-2.5 text-ink-2">
						It counts at once, and nothing is charged before the first payment
						{on ? ` on ${formatDate(on, writing)}` : ""}:{" "}
						{formatMoney(preview.afterwards, currency, writing)} a {period(wanted)}, tax included.
					</p>
				</div>
			)}
			{moment === "at-period-end" && (
				<div className="why">
					<h3>Nothing today</h3>
					<p className="px-3.5 pb-2.5 text-ink-2">
						What you paid for stays yours{on ? ` until ${formatDate(on, writing)}` : ""}.
						{preview &&
							` From then on ${formatMoney(preview.afterwards, currency, writing)} a ${period(wanted)}, tax included.`}
					</p>
				</div>
			)}
			<Lost held={held} wanted={wanted} />
		</>
	);
}

function DueNow({
	preview,
	billing,
	currency,
}: {
	preview: ChangePreview;
	billing: PlanChoice["billing"];
	currency: Currency;
}) {
	const writing = useWriting();
	return (
		<div className="why">
			<h3>Due today</h3>
			<dl>
				{preview.lines.map((line) => (
					<div key={line.what}>
						<dt>{line.what}</dt>
						<dd>{formatMoney(line.amount, currency, writing)}</dd>
					</div>
				))}
				{preview.tax !== 0n && (
					<div>
						<dt>Tax</dt>
						<dd>{formatMoney(preview.tax, currency, writing)}</dd>
					</div>
				)}
				<div className="sum">
					<dt>
						You pay now
						<small>
							then {formatMoney(preview.afterwards, currency, writing)} a {period({ billing })}, tax
							included
						</small>
					</dt>
					<dd>{formatMoney(preview.dueNow, currency, writing)}</dd>
				</div>
			</dl>
		</div>
	);
}

/** Nothing is deleted with a smaller plan; it says what closes. */
function Lost({ held, wanted }: { held: PlanChoice; wanted: PlanChoice }) {
	const lost = lostWith(held, wanted);
	if (lost.features.length === 0 && lost.limits.length === 0) return null;
	const after = planOf(wanted.plan);
	return (
		<div className="text-sm">
			<h3 className="font-semibold">
				{held.plan === wanted.plan ? "What goes" : `What ${choiceTitle(wanted)} does not have`}
			</h3>
			<ul className="mt-1 list-disc pl-5 text-ink-2">
				{lost.features.map((feature) => (
					<li key={feature}>{features[feature].title}</li>
				))}
				{lost.limits.map((limit) => (
					<li key={limit}>
						{limits[limit].title}: {limitText(limit, after.limits[limit])}
					</li>
				))}
			</ul>
			<p className="mt-1 text-ink-3">Nothing is deleted. What is there can still be read.</p>
		</div>
	);
}

function period({ billing }: Pick<PlanChoice, "billing">): string {
	return billing === "yearly" ? "year" : "month";
}
