import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { formatPrice } from "#app/lib/money.ts";
import { usualWriting } from "#app/lib/writing.ts";
import {
	type Currency,
	type Plan,
	planOf,
	plans,
	priceOf,
	trial,
} from "#app/modules/subscription/plans.ts";
import { Radio } from "#app/ui/checkbox.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { fieldId } from "#app/ui/field-control.ts";
import { planWords } from "../plan-words.ts";
import type { useSignUpForm } from "./use-sign-up-form.ts";

type PlanFieldsProps = {
	form: ReturnType<typeof useSignUpForm>;
	currency: Currency;
	trialEndsOn: CalendarDate;
};

/** What is preselected when the trial ends. Which price shows follows the choice without scripts too. */
export function PlanFields({ form, currency, trialEndsOn }: PlanFieldsProps) {
	const team = planOf(trial.plan);
	return (
		<div className="group grid gap-6">
			<fieldset id={fieldId("plan")} className="grid gap-2" tabIndex={-1}>
				<legend className="sr-only">Plan</legend>
				{plans.map((plan) => (
					<PlanCard key={plan.name} plan={plan} currency={currency} form={form} />
				))}
			</fieldset>
			<ChoiceField name="billing" legend="After the trial, paid" error={form.error("billing")}>
				<div className="mt-1 flex flex-wrap gap-x-6">
					<Radio
						{...form.register("billing")}
						value="monthly"
						defaultChecked={form.textOf("billing") === "monthly"}
					>
						Monthly
					</Radio>
					<Radio
						{...form.register("billing")}
						value="yearly"
						defaultChecked={form.textOf("billing") === "yearly"}
					>
						Yearly: twelve months for the price of ten
					</Radio>
				</div>
			</ChoiceField>
			<p className="rounded-md bg-sunken px-4 py-3 text-sm text-ink-2">
				Today: <b className="text-ink">{formatPrice(0n, currency, usualWriting)}</b>. The trial runs
				until <b className="text-ink">{formatDate(trialEndsOn, usualWriting)}</b> for up to{" "}
				{team.limits.members} people, and nothing is charged when it ends: you choose then. Prices
				are without VAT.
			</p>
		</div>
	);
}

type PlanCardProps = Pick<PlanFieldsProps, "form" | "currency"> & { plan: Plan };

function PlanCard({ plan, currency, form }: PlanCardProps) {
	const { here, coming } = planWords(plan);
	return (
		<label className="option-card min-h-16 !items-center bg-surface !px-4 !py-3 has-[:checked]:bg-accent-soft">
			<span className="check">
				<input
					type="radio"
					{...form.register("plan")}
					value={plan.name}
					defaultChecked={form.textOf("plan") === plan.name}
				/>
			</span>
			<span className="min-w-0 flex-1">
				<span className="block text-base font-semibold">{plan.title}</span>
				<span className="block text-ink-2">{here}</span>
				{coming && <span className="mt-0.5 block text-xs text-ink-3">{coming}</span>}
			</span>
			<Price plan={plan} currency={currency} />
		</label>
	);
}

function Price({ plan, currency }: { plan: Plan; currency: Currency }) {
	return (
		<span className="text-right">
			<span className="block group-has-[[value=yearly]:checked]:hidden">
				<span className="block text-base font-semibold">
					{formatPrice(priceOf(plan, "monthly", currency), currency, usualWriting)}
				</span>
				<span className="block text-xs text-ink-2">a person a month</span>
			</span>
			<span className="hidden group-has-[[value=yearly]:checked]:block">
				<span className="block text-base font-semibold">
					{formatPrice(priceOf(plan, "yearly", currency), currency, usualWriting)}
				</span>
				<span className="block text-xs text-ink-2">a person a year</span>
			</span>
		</span>
	);
}
