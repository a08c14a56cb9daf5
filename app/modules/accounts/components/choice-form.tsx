import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";

type ChoiceFormProps = {
	/** Where it is posted. */
	action: string;
	name: string;
	label: string;
	hint: string;
	choices: readonly { value: string; label: string }[];
	chosen: string;
	error?: string | undefined;
	saves: string;
};

/** One choice of a person's own account, with its button. */
export function ChoiceForm({ action, choices, chosen, saves, ...field }: ChoiceFormProps) {
	const busy = useNavigation().formAction === action;
	return (
		<Form
			method="post"
			action={action}
			noValidate
			className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
		>
			<Field {...field}>
				<Select defaultValue={chosen}>
					{choices.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</Select>
			</Field>
			<Button busy={busy} className="justify-self-start sm:mb-6">
				{saves}
			</Button>
		</Form>
	);
}
