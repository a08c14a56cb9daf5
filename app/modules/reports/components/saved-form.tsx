import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import type { SavedFields } from "../saved/saved-form.ts";

type SavedFormProps = {
	fields: SavedFields;
	errors: { readonly name?: string };
	/** The question that is saved; without it the form changes name and sharing alone. */
	search?: string;
	back: string;
};

/** The name of a saved report, and whether the workspace has it too. */
export function SavedForm({ fields, errors, search, back }: SavedFormProps) {
	return (
		<Form method="post" noValidate className="grid max-w-[42rem] gap-4">
			<ErrorSummary errors={errors} />
			{search !== undefined && <input type="hidden" name="search" value={search} />}
			<Field name="name" label="Name" error={errors.name}>
				<Input defaultValue={fields.name} autoComplete="off" maxLength={80} />
			</Field>
			<Checkbox name="isShared" value="yes" defaultChecked={fields.isShared}>
				Share it inside the workspace. Whoever opens it sees what they may see.
			</Checkbox>
			<div className="flex flex-wrap gap-2">
				<Button kind="primary">Save report</Button>
				<ButtonLink to={back}>Back to the report</ButtonLink>
			</div>
		</Form>
	);
}
