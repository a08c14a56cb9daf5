import { Form } from "@remix-run/react";
import { contextRoles } from "#app/modules/flags/context-roles.ts";
import { roleLabel } from "#app/modules/members/roles.ts";
import { planNames, planOf } from "#app/modules/subscription/plans.ts";
import { Affix } from "#app/ui/affix.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, Radio } from "#app/ui/checkbox.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { type Audience as AudienceNow, type RolloutFields, stickinesses } from "../rollout-form.ts";

type RolloutFormProps = {
	flag: { isFeature: boolean; plans: readonly string[] };
	/** As it is. */
	now: AudienceNow & { percent: number };
	fields: RolloutFields | undefined;
	errors: Readonly<Record<string, string | undefined>> | undefined;
};

const stickinessWords = {
	tenantId: "By workspace: colleagues always see the same",
	userId: "By person",
	random: "At random, anew each time",
} as const;

/** Everybody, nobody, or a part of them. */
export function RolloutForm({ flag, now, fields, errors }: RolloutFormProps) {
	return (
		<Form method="post" noValidate className="panel panel-body grid gap-4" aria-label="Rollout">
			<ErrorSummary errors={errors} />
			<Field
				name="percent"
				label="How many have it"
				error={errors?.percent}
				hint={
					flag.isFeature
						? `Of the workspaces on ${flag.plans.join(" and ")}. 100 is all of them, 0 nobody.`
						: "100 is everybody, 0 nobody."
				}
			>
				<Affix after="%" className="w-32">
					<Input
						inputMode="numeric"
						defaultValue={fields?.percent ?? now.percent}
						autoComplete="off"
					/>
				</Affix>
			</Field>
			{!flag.isFeature && <Audience chosen={fields ?? now} />}
			<Field name="reason" label="Reason" error={errors?.reason}>
				<Input defaultValue={fields?.reason} autoComplete="off" maxLength={500} />
			</Field>
			<div>
				<Button kind="primary">Show what changes</Button>
			</div>
		</Form>
	);
}

function Audience({ chosen }: { chosen: AudienceNow }) {
	return (
		<>
			<ChoiceField name="stickiness" legend="Who is in the part">
				{stickinesses.map((each) => (
					<Radio
						key={each}
						name="stickiness"
						value={each}
						defaultChecked={each === chosen.stickiness}
					>
						{stickinessWords[each]}
					</Radio>
				))}
			</ChoiceField>
			<ChoiceField name="plans" legend="Only on these plans" hint="None chosen means all of them.">
				{planNames.map((plan) => (
					<Checkbox
						key={plan}
						name="plans"
						value={plan}
						defaultChecked={chosen.plans.includes(plan)}
					>
						{planOf(plan).title}
					</Checkbox>
				))}
			</ChoiceField>
			<ChoiceField name="roles" legend="Only for these roles" hint="None chosen means all of them.">
				{contextRoles.map((role) => (
					<Checkbox
						key={role}
						name="roles"
						value={role}
						defaultChecked={chosen.roles.includes(role)}
					>
						{roleLabel(role)}
					</Checkbox>
				))}
			</ChoiceField>
		</>
	);
}
