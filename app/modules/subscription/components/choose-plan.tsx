import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatPrice } from "#app/lib/money.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { OptionCard } from "#app/ui/option-card.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { isComing } from "../coming.ts";
import { features } from "../features.ts";
import { addOnsFor, type PlanChoice } from "../plan-choice.ts";
import { type Currency, type Plan, planOf, plans, priceOf } from "../plans.ts";
import type { ChoiceErrors } from "../read-plan-choice.ts";
import { useAsking } from "./use-asking.tsx";

type ChoosePlanProps = {
	title: string;
	choice: PlanChoice;
	/** As typed, also when it is no number. */
	seatsText: string;
	errors: ChoiceErrors;
	currency: Currency;
	/** Seats that are taken now. */
	used: number;
	/** What holds now, if it was bought. */
	yours: PlanChoice["plan"] | null;
	/** What the choice comes to, and the button for it. */
	children: ReactNode;
};

/** Plan, period and people. Every choice is an address: with scripts as soon as it is made, else by the button. */
export function ChoosePlan(props: ChoosePlanProps) {
	const writing = useWriting();
	const { title, choice, seatsText, errors, currency, used, yours, children } = props;
	const isAsking = useNavigation().location?.pathname === "/plan";
	return (
		<Panel title={title} className="self-start">
			<Form
				method="get"
				action="/plan"
				className="grid gap-4"
				aria-busy={isAsking || undefined}
				{...useAsking()}
			>
				<ChoiceField
					name="plan"
					legend="Plan"
					hint={`For a person a ${choice.billing === "yearly" ? "year" : "month"}, excluding VAT.`}
					error={errors.plan}
				>
					<div className="grid gap-2">
						{plans.map((plan) => (
							<OptionCard
								key={plan.name}
								name="plan"
								value={plan.name}
								defaultChecked={plan.name === choice.plan}
								title={<Title plan={plan} yours={plan.name === yours} used={used} />}
								aside={
									<span className="num font-semibold">
										{formatPrice(priceOf(plan, choice.billing, currency), currency, writing)}
									</span>
								}
							>
								{plan.summary}
							</OptionCard>
						))}
					</div>
				</ChoiceField>
				<AddOns choice={choice} currency={currency} />
				<div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
					<Field name="seats" label="People" error={errors.seats} hint={`${used} in use`}>
						<Input inputMode="numeric" autoComplete="off" defaultValue={seatsText} />
					</Field>
					<Field name="billing" label="Paid">
						<Select defaultValue={choice.billing}>
							<option value="monthly">Monthly</option>
							<option value="yearly">Yearly, two months free</option>
						</Select>
					</Field>
				</div>
				<noscript>
					<Button className="w-full">See what it costs</Button>
				</noscript>
			</Form>
			<div className="mt-4 grid gap-4">{children}</div>
		</Panel>
	);
}

function Title({ plan, yours, used }: { plan: Plan; yours: boolean; used: number }) {
	const room = plan.limits.members;
	return (
		<span className="inline-flex flex-wrap items-center gap-2">
			{plan.title}
			{yours && <Badge tone="accent">Your plan</Badge>}
			{room !== null && used > room && <Badge tone="warning">You have {used} people</Badge>}
		</span>
	);
}

/** What can be added to the chosen plan, with its price beside the plan's. */
function AddOns({ choice, currency }: Pick<ChoosePlanProps, "choice" | "currency">) {
	const writing = useWriting();
	const offered = addOnsFor(choice.plan);
	if (offered.length === 0) return null;
	return (
		<ChoiceField name="add-on" legend={`With ${planOf(choice.plan).title}`}>
			<input type="hidden" name="add-on" value="" />
			{offered.map((addOn) => (
				<Checkbox
					key={addOn.name}
					name="add-on"
					value={addOn.name}
					defaultChecked={choice.addOns.includes(addOn.name)}
				>
					<span className="flex flex-wrap items-center gap-x-2">
						<b className="font-semibold">{features[addOn.name].title}</b>
						{isComing(addOn.name) && <Badge icon="hourglass">Coming</Badge>}
						<span className="num">
							+ {formatPrice(priceOf(addOn, choice.billing, currency), currency, writing)}
						</span>
					</span>
					<span className="block text-xs text-ink-3">{features[addOn.name].description}</span>
				</Checkbox>
			))}
		</ChoiceField>
	);
}
