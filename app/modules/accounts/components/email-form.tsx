import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Statusline } from "#app/ui/statusline.tsx";

type EmailFormProps = {
	email: string;
	/** A change that waits for one or both addresses. */
	pending?: { newEmail: string; oldConfirmed: boolean; newConfirmed: boolean } | null;
	typed?: string | undefined;
	error?: string | undefined;
};

/** Both addresses must agree before anything changes. */
export function EmailForm({ email, pending, typed, error }: EmailFormProps) {
	const busy = useNavigation().formAction === "/account/email";
	return (
		<div className="grid gap-4">
			<p className="text-sm text-ink-2">
				You sign in with <b className="font-semibold text-ink">{email}</b>.
			</p>
			{pending && <Pending {...pending} />}
			<Form
				method="post"
				action="/account/email"
				noValidate
				className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
			>
				<Field
					name="newEmail"
					label="New email"
					error={error}
					hint="Both addresses get a mail and must agree within 24 hours."
				>
					<Input type="email" autoComplete="email" defaultValue={typed} />
				</Field>
				<Button busy={busy} className="justify-self-start sm:mb-6">
					Change email
				</Button>
			</Form>
		</div>
	);
}

function Pending({ newEmail, oldConfirmed, newConfirmed }: NonNullable<EmailFormProps["pending"]>) {
	const waiting = [!oldConfirmed && "the present address", !newConfirmed && newEmail].filter(
		Boolean,
	);
	return (
		<Statusline
			icon="hourglass"
			action={
				<Form method="post" action="/account/email/withdrawal">
					<Button size="sm" kind="ghost">
						Take it back
					</Button>
				</Form>
			}
		>
			The change to {newEmail} waits for {waiting.join(" and ")}.
		</Statusline>
	);
}
