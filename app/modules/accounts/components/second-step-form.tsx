import { Form, Link, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { CodeField } from "./code-field.tsx";
import { PasskeyButton } from "./passkey-button.tsx";

type SecondStepFormProps = {
	email: string;
	/** What the member can show here. */
	ways: { codeApp: boolean; passkey: boolean; recoveryCode: boolean };
	isRecovery: boolean;
	/** What of the address says where to go afterwards. */
	search: string;
	error: string | undefined;
	refused: string | undefined;
};

/** Asks for the second factor, by the way that suits the member best; the others are a link away. */
export function SecondStepForm(props: SecondStepFormProps) {
	const { email, ways, search, error, refused } = props;
	const isRecovery = props.isRecovery || !ways.codeApp;
	return (
		<>
			<h2 className="mt-8 text-lg">One more step</h2>
			<p className="mt-1 text-sm text-ink-2">
				So far so good, {email}. Now show a second sign that it is you.
			</p>
			{refused && (
				<Statusline tone="warning" icon="circle-alert">
					{refused}
				</Statusline>
			)}
			{ways.passkey && (
				<div className="mt-6">
					<PasskeyButton
						wanted="second"
						options="/sign-in/passkey/options"
						action={`/sign-in/passkey${search}`}
					>
						Use your passkey
					</PasskeyButton>
				</div>
			)}
			{isRecovery ? (
				<RecoveryForm isPossible={ways.recoveryCode} error={error} />
			) : (
				<CodeForm error={error} />
			)}
			<p className="mt-6 flex flex-wrap gap-x-6 text-sm">
				{isRecovery && ways.codeApp && <Way to={`/sign-in/second${search}`}>Use your app</Way>}
				{!isRecovery && ways.recoveryCode && (
					<Way to={`/sign-in/second${withRecovery(search)}`}>Use a recovery code</Way>
				)}
				<Way to={`/sign-in${search}`}>Begin again</Way>
			</p>
		</>
	);
}

function CodeForm({ error }: { error: string | undefined }) {
	const busy = useNavigation().formMethod === "POST";
	return (
		<Form key="code" method="post" noValidate className="mt-6 grid gap-4">
			<CodeField error={error} />
			<Button kind="primary" size="lg" busy={busy}>
				Sign in
			</Button>
		</Form>
	);
}

function RecoveryForm({ isPossible, error }: { isPossible: boolean; error: string | undefined }) {
	const busy = useNavigation().formMethod === "POST";
	if (!isPossible) {
		return (
			<p className="mt-6 text-sm text-ink-2">
				No recovery code of yours is left. An owner of your workspace can take your second factor
				away, so that you set it up anew.
			</p>
		);
	}
	return (
		<Form key="recovery" method="post" noValidate className="mt-6 grid gap-4">
			<Field
				name="code"
				label="Recovery code"
				error={error}
				hint="One of the ten that you kept. It works once."
			>
				<Input className="input code" autoComplete="off" autoCapitalize="characters" />
			</Field>
			<Button kind="primary" size="lg" busy={busy}>
				Sign in
			</Button>
		</Form>
	);
}

function Way({ to, children }: { to: string; children: string }) {
	return (
		<Link className="link inline-flex min-h-6 items-center max-md:min-h-11" to={to}>
			{children}
		</Link>
	);
}

function withRecovery(search: string): string {
	const query = new URLSearchParams(search);
	query.set("with", "recovery-code");
	return `?${query}`;
}
