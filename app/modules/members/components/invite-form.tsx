import { Form, Link, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { addressesIn } from "#app/lib/addresses-in.ts";
import { emailProblem } from "#app/lib/email-address.ts";
import { Button } from "#app/ui/button.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Textarea } from "#app/ui/input.tsx";
import { OptionCard } from "#app/ui/option-card.tsx";
import type { InviteErrors, InviteValues } from "../invite-form.ts";
import type { RoleChoice } from "../roles.ts";

type InviteFormProps = {
	roles: readonly RoleChoice[];
	values: InviteValues;
	errors: (InviteErrors & { "": string }) | InviteErrors | undefined;
};

/** Addresses pasted from anywhere, and the role that all of them get. */
export function InviteForm({ roles, values, errors }: InviteFormProps) {
	const busy = useNavigation().formAction === "/people/invite";
	const [typed, setTyped] = useState(values.addresses);
	const found = addressesIn(typed);
	const count = found.filter((address) => emailProblem(address) === null).length;
	return (
		<Form method="post" noValidate className="grid gap-5">
			<ErrorSummary errors={errors} />
			<Field
				name="addresses"
				label="Email addresses"
				error={errors?.addresses}
				echo={typed && echoOf(count, found.length - count)}
				hint="Paste them from anywhere: one a line, with commas, or from the head of a mail."
			>
				<Textarea
					rows={5}
					defaultValue={values.addresses}
					onChange={(event) => setTyped(event.currentTarget.value)}
					inputMode="email"
					autoComplete="off"
					spellCheck={false}
				/>
			</Field>
			<ChoiceField name="role" legend="Role" error={errors?.role}>
				<div className="grid gap-2 sm:grid-cols-2">
					{roles.map(({ name, label, may }) => (
						<OptionCard
							key={name}
							name="role"
							value={name}
							title={label}
							defaultChecked={name === values.role}
						>
							{may}
						</OptionCard>
					))}
				</div>
			</ChoiceField>
			<div className="flex flex-wrap items-center gap-3">
				<Button kind="primary" icon="send" busy={busy}>
					{count > 1 ? `Invite ${count} people` : "Invite"}
				</Button>
				<Link className="btn" data-kind="ghost" to="/people">
					Cancel
				</Link>
			</div>
		</Form>
	);
}

function echoOf(count: number, unclear: number): string {
	const people = count === 1 ? "1 address" : `${count} addresses`;
	return unclear === 0 ? people : `${people}, ${unclear} not clear yet`;
}
