import { useState } from "react";
import { Field } from "#app/ui/field.tsx";
import { PasswordInput } from "#app/ui/password-input.tsx";
import { lengthHint } from "../password-rules.ts";

type NewPasswordFieldProps = {
	error: string | undefined;
	label?: string;
	/** Whose it is, for password managers. */
	email: string;
};

/** Chooses a password: counts along while typing; what is too common only the server knows. */
export function NewPasswordField({ error, email, label = "New password" }: NewPasswordFieldProps) {
	const [typed, setTyped] = useState("");
	return (
		<>
			<input
				className="sr-only"
				type="text"
				autoComplete="username"
				value={email}
				readOnly
				tabIndex={-1}
				aria-hidden="true"
			/>
			<Field name="newPassword" label={label} error={error} hint={lengthHint(typed)}>
				<PasswordInput
					autoComplete="new-password"
					onChange={(event) => setTyped(event.currentTarget.value)}
				/>
			</Field>
		</>
	);
}
