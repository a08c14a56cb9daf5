import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input, Textarea } from "#app/ui/input.tsx";
import type { ClientErrors, ClientFields } from "../client-form.ts";

type ClientFormProps = {
	fields: ClientFields;
	errors: ClientErrors & { "": string | undefined };
	/** Of the client that is changed; null for a new one. */
	version: number | null;
	/** Where it leads without saving. */
	back: string;
};

/** Whom the time is for. */
export function ClientForm({ fields, errors, version, back }: ClientFormProps) {
	const busy = useNavigation().formMethod === "POST";
	return (
		<Form method="post" noValidate className="grid max-w-xl gap-4">
			<ErrorSummary errors={errors} />
			{version !== null && <input type="hidden" name="version" value={version} />}
			<Field
				name="name"
				label="Client name"
				error={errors.name}
				hint="As it should read on invoices."
			>
				<Input defaultValue={fields.name} autoComplete="off" required maxLength={120} />
			</Field>
			<Checkbox name="isInternal" defaultChecked={fields.isInternal}>
				This is ourselves: its time is never billed
			</Checkbox>
			<Field name="note" label="Note" optional error={errors.note} hint="For your colleagues.">
				<Textarea rows={3} defaultValue={fields.note} />
			</Field>
			<div className="flex gap-2">
				<Button kind="primary" busy={busy}>
					{version === null ? "Add client" : "Save client"}
				</Button>
				<ButtonLink kind="ghost" to={back}>
					Cancel
				</ButtonLink>
			</div>
		</Form>
	);
}
