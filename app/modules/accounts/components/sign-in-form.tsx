import { Form, Link, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { PasswordInput } from "#app/ui/password-input.tsx";
import { Statusline } from "#app/ui/statusline.tsx";

type SignInFormProps = {
	/** As it was typed when the last try was refused. */
	email: string | undefined;
	error: string | undefined;
	notice: string | undefined;
	/** A workspace's members reset their password themselves and may stay signed in; staff do neither. */
	isMember: boolean;
};

export const signInFormId = "sign-in";

export function SignInForm({ email, error, notice, isMember }: SignInFormProps) {
	const busy = useNavigation().formMethod === "POST";
	return (
		<Form id={signInFormId} method="post" noValidate className="mt-8 grid gap-4">
			{notice && !error && <Statusline icon="info">{notice}</Statusline>}
			<Field name="email" label="Work email">
				<Input
					type="email"
					autoComplete="username"
					defaultValue={email}
					aria-invalid={error ? true : undefined}
				/>
			</Field>
			<Field name="password" label="Password" aside={isMember && <ForgottenLink />} error={error}>
				<PasswordInput autoComplete="current-password" />
			</Field>
			{isMember && (
				<Checkbox name="stay" value="yes" defaultChecked>
					Keep me signed in on this computer
				</Checkbox>
			)}
			<Button kind="primary" size="lg" busy={busy}>
				Sign in
			</Button>
		</Form>
	);
}

function ForgottenLink() {
	return (
		<Link className="link inline-flex min-h-6 items-center text-xs max-md:min-h-11" to="/reset">
			Forgot it?
		</Link>
	);
}
