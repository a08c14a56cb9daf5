import { Form, useNavigation, useSubmit } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatPrice } from "#app/lib/money.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { OptionCard } from "#app/ui/option-card.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import type { ChoiceErrors, PlanChoice } from "../plan-change.ts";
import { type Currency, type Plan, plans, priceOf } from "../plans.ts";

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
	const { title, choice, seatsText, errors, currency, used, yours, children } = props;
	const submit = useSubmit();
	const isAsking = useNavigation().location?.pathname === "/plan";
	return (
		<Panel title={title} className="self-start">
			<Form
				method="get"
				action="/plan"
				className="grid gap-4"
				aria-busy={isAsking || undefined}
				onChange={(event) =>
					submit(event.currentTarget, { replace: true, preventScrollReset: true })
				}
			>
				<ChoiceField name="plan" legend="Plan" error={errors.plan}>
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
										{formatPrice(priceOf(plan, choice.billing, currency), currency)}
									</span>
								}
							>
								{plan.summary}
							</OptionCard>
						))}
					</div>
				</ChoiceField>
				<div className="grid grid-cols-2 gap-3">
					<Field name="seats" label="People" error={errors.seats} hint={`${used} in use`}>
						<Input inputMode="numeric" autoComplete="off" defaultValue={seatsText} />
					</Field>
					<Field name="billing" label="Paid">
						<Select defaultValue={choice.billing}>
							<option value="monthly">Each month</option>
							<option value="yearly">Each year, two months free</option>
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
