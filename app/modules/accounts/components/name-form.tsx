import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";

export function NameForm({ name, error }: { name: string; error?: string | undefined }) {
	const busy = useNavigation().formAction === "/account/name";
	return (
		<Form
			method="post"
			action="/account/name"
			noValidate
			className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
		>
			<Field name="name" label="Name" error={error} hint="As your colleagues see it.">
				<Input autoComplete="name" defaultValue={name} />
			</Field>
			<Button busy={busy} className="justify-self-start sm:mb-6">
				Save name
			</Button>
		</Form>
	);
}
