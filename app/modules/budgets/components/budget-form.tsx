import { Form, useNavigation } from "@remix-run/react";
import { formatAmount } from "#app/lib/money.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, Radio } from "#app/ui/checkbox.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { BudgetErrors, BudgetFields } from "../budget-form.ts";

type BudgetFormProps = {
	tasks: readonly { id: string; name: string }[];
	currency: string;
	/** Whether a budget of money may be set. */
	seesMoney: boolean;
	answer: { fields: BudgetFields; errors: BudgetErrors } | undefined;
};

/** What a project or a task may take. */
export function BudgetForm({ tasks, currency, seesMoney, answer }: BudgetFormProps) {
	const writing = useWriting();
	const busy = useNavigation().formMethod === "POST";
	const fields = answer?.fields;
	const errors = answer?.errors;
	return (
		<Panel title="Add a budget">
			<Form method="post" noValidate className="grid gap-4">
				<ErrorSummary errors={errors} />
				{seesMoney && (
					<ChoiceField name="unit" legend="Of">
						<div className="flex gap-5">
							<Radio name="unit" value="hours" defaultChecked={fields?.unit !== "money"}>
								Hours
							</Radio>
							<Radio name="unit" value="money" defaultChecked={fields?.unit === "money"}>
								{`Money, in ${currency}`}
							</Radio>
						</div>
					</ChoiceField>
				)}
				<Field
					name="amount"
					label="How much"
					error={errors?.amount}
					hint={
						seesMoney
							? `Hours like 400 or 37:30; money like ${formatAmount(25_000_000n, "ZAR", writing)}.`
							: "Hours, like 400 or 37:30."
					}
				>
					<Input inputMode="decimal" autoComplete="off" defaultValue={fields?.amount} />
				</Field>
				<ChoiceField name="period" legend="For">
					<div className="flex gap-5">
						<Radio name="period" value="total" defaultChecked={fields?.period !== "month"}>
							All of it
						</Radio>
						<Radio name="period" value="month" defaultChecked={fields?.period === "month"}>
							Each month
						</Radio>
					</div>
				</ChoiceField>
				<Field name="taskId" label="Task" error={errors?.taskId}>
					<Select defaultValue={fields?.taskId ?? ""}>
						<option value="">The whole project</option>
						{tasks.map((task) => (
							<option key={task.id} value={task.id}>
								{task.name}
							</option>
						))}
					</Select>
				</Field>
				<Checkbox name="stops" defaultChecked={fields?.stops}>
					Stop at 100 %: time beyond it is refused
				</Checkbox>
				<div>
					<Button kind="primary" busy={busy}>
						Add budget
					</Button>
				</div>
			</Form>
		</Panel>
	);
}
