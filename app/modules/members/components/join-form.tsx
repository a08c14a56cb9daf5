import { Form, useNavigation } from "@remix-run/react";
import { NewPasswordField } from "#app/modules/accounts/components/new-password-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";

type JoinFormProps = {
	email: string;
	name: string | undefined;
	errors: { name?: string; newPassword?: string } | undefined;
};

export function JoinForm({ email, name, errors }: JoinFormProps) {
	const busy = useNavigation().formMethod === "POST";
	return (
		<Form method="post" noValidate className="mt-6 grid gap-4">
			<Field name="name" label="Your name" error={errors?.name} hint="As your colleagues know you.">
				<Input autoComplete="name" defaultValue={name} />
			</Field>
			<NewPasswordField label="Password" email={email} error={errors?.newPassword} />
			<Button kind="primary" size="lg" busy={busy}>
				Join
			</Button>
			<p className="text-sm text-ink-3">You sign in with {email} and this password.</p>
		</Form>
	);
}
