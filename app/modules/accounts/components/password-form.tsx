import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { PasswordInput } from "#app/ui/password-input.tsx";
import type { PasswordErrors } from "../password-errors.ts";
import { NewPasswordField } from "./new-password-field.tsx";

type PasswordFormProps = { email: string; errors?: PasswordErrors | undefined };

export function PasswordForm({ email, errors }: PasswordFormProps) {
	const busy = useNavigation().formAction === "/account/password";
	return (
		<Form
			method="post"
			action="/account/password"
			noValidate
			className="grid items-start gap-4 sm:grid-cols-2"
		>
			<Field name="password" label="Password now" error={errors?.password}>
				<PasswordInput autoComplete="current-password" />
			</Field>
			<div className="grid">
				<NewPasswordField email={email} error={errors?.newPassword} />
			</div>
			<div className="flex flex-wrap items-center gap-3 sm:col-span-2">
				<Button busy={busy}>Change password</Button>
				<p className="text-xs text-ink-3">Signs out your other sessions.</p>
			</div>
		</Form>
	);
}
