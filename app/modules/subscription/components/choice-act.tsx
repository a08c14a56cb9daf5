import { peopleText } from "#app/lib/count-text.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { formatMoney, formatPrice } from "#app/lib/money.ts";
import type { Writing } from "#app/lib/writing.ts";
import { Button } from "#app/ui/button.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { BillingView, PlannedChange } from "../billing-view.ts";
import { paysFirst } from "../plan-change.ts";
import { choiceTitle, costOf, type PlanChoice } from "../plan-choice.ts";
import type { Currency } from "../plans.ts";
import { ChangeSum } from "./change-sum.tsx";

type ChoiceActProps = {
	billing: BillingView | null;
	choice: PlanChoice;
	/** Null when the choice is refused, or before anything was bought. */
	planned: PlannedChange | null;
	currency: Currency;
	/** While a trial runs nothing is charged before its end. */
	chargedFrom: string | null;
};

/** What a choice costs and the button for it: to the checkout at first, afterwards a change. */
export function ChoiceAct({ billing, choice, planned, currency, chargedFrom }: ChoiceActProps) {
	const writing = useWriting();
	if (!billing || billing.status === "canceled") {
		return <ToCheckout choice={choice} currency={currency} chargedFrom={chargedFrom} />;
	}
	if (!planned || planned.moment === "none") {
		return (
			<p className="text-sm text-ink-3">
				This is what you have. Choose something else to see what it costs.
			</p>
		);
	}
	if (planned.moment === "now" && paysFirst(billing.status)) {
		return (
			<p className="text-sm text-ink-2">
				{billing.status === "paused"
					? "Go on with the subscription first. Then more can be added."
					: "Pay what is open first. Then more can be added."}
			</p>
		);
	}
	return (
		<>
			<ChangeSum held={billing.choice} wanted={choice} planned={planned} currency={currency} />
			<form method="post" action="/plan/change" className="grid gap-2">
				<Chosen choice={choice} />
				{planned.preview && <input type="hidden" name="at" value={planned.preview.at} />}
				<Button kind="primary" size="lg" disabled={planned.preview === null}>
					{actWords(choice, planned, currency, writing)}
				</Button>
			</form>
			{planned.preview === null && (
				<p className="text-sm text-danger" role="status">
					What it costs cannot be worked out just now, so nothing can be changed. Try again in a
					minute.
				</p>
			)}
		</>
	);
}

function actWords(
	choice: PlanChoice,
	{ moment, on, preview }: PlannedChange,
	currency: Currency,
	writing: Writing,
): string {
	const title = choiceTitle(choice);
	if (moment === "at-period-end")
		return `Change to ${title}${on ? ` on ${formatDate(on, writing)}` : ""}`;
	return preview && moment === "now"
		? `Change to ${title} for ${formatMoney(preview.dueNow, currency, writing)}`
		: `Change to ${title}`;
}

function ToCheckout(props: Pick<ChoiceActProps, "choice" | "currency" | "chargedFrom">) {
	const writing = useWriting();
	const { choice, currency, chargedFrom } = props;
	const sum = costOf(choice, currency);
	const period = choice.billing === "yearly" ? "year" : "month";
	return (
		<>
			<div className="why">
				<h3>{chargedFrom ? "Nothing today" : "Due today"}</h3>
				<dl>
					<div className="sum">
						<dt>
							{choiceTitle(choice)}, {peopleText(choice.seats)}
							<small>
								a {period}, excluding VAT{chargedFrom && `, from ${chargedFrom}`}
							</small>
						</dt>
						<dd>{formatPrice(sum, currency, writing)}</dd>
					</div>
				</dl>
			</div>
			<form method="post" action="/plan/checkout" className="grid gap-2">
				<Chosen choice={choice} />
				<Button kind="primary" size="lg">
					Go to the payment page
				</Button>
			</form>
			<p className="text-xs text-ink-3">
				Stripe takes the card; we never see its number. A code for a discount is typed there.
			</p>
		</>
	);
}

function Chosen({ choice }: { choice: PlanChoice }) {
	return (
		<>
			<input type="hidden" name="plan" value={choice.plan} />
			<input type="hidden" name="billing" value={choice.billing} />
			<input type="hidden" name="seats" value={choice.seats} />
			<input type="hidden" name="add-on" value="" />
			{choice.addOns.map((name) => (
				<input key={name} type="hidden" name="add-on" value={name} />
			))}
		</>
	);
}
