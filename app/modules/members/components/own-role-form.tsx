import { Form, Link, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import type { RoleErrors, RoleFields } from "../role-form.ts";

type OwnRoleFormProps = {
	fields: RoleFields;
	errors: (RoleErrors & { "": string }) | RoleErrors | undefined;
	choices: readonly { name: string; may: string; isFixed: boolean }[];
	/** What the role is based on. */
	baseLabel: string;
	takesSeat: boolean;
	submit: string;
};

/** What a role is called, and a box for each thing that it may do. */
export function OwnRoleForm(props: OwnRoleFormProps) {
	const { fields, errors, choices, baseLabel, takesSeat, submit } = props;
	const busy = useNavigation().formMethod === "POST";
	const isAnyFixed = choices.some(({ isFixed }) => isFixed);
	return (
		<Form method="post" noValidate className="grid gap-5">
			<ErrorSummary errors={errors} />
			<Field name="name" label="Name" error={errors?.name} hint="As people say it: Bookkeeper.">
				<Input defaultValue={fields.name} autoComplete="off" />
			</Field>
			<Field
				name="note"
				label="What it is for"
				optional
				error={errors?.note}
				hint="Stands beside the role wherever it is chosen."
			>
				<Input defaultValue={fields.note} autoComplete="off" />
			</Field>
			<ChoiceField
				name="permissions"
				legend="Who has this role may"
				error={errors?.permissions}
				hint={
					isAnyFixed ? "What you may not do yourself you can neither give nor take." : undefined
				}
			>
				<div className="grid gap-x-6 sm:grid-cols-2">
					{choices.map(({ name, may, isFixed }) => (
						<Checkbox
							key={name}
							name="permissions"
							value={name}
							defaultChecked={fields.permissions.includes(name)}
							disabled={isFixed}
						>
							{may}
						</Checkbox>
					))}
				</div>
			</ChoiceField>
			<p className="text-sm text-ink-3">
				Ranks as {baseLabel}. {takesSeat ? "Takes a seat." : "Takes no seat: it only reads."} The
				plan, how people sign in and support access stay with owners.
			</p>
			<div className="flex flex-wrap gap-3">
				<Button kind="primary" busy={busy}>
					{submit}
				</Button>
				<Link className="btn" data-kind="ghost" to="/people/roles">
					Cancel
				</Link>
			</div>
		</Form>
	);
}
