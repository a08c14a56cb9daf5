import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Input } from "#app/ui/input.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { withPasskey } from "./with-passkey.ts";

type NewPasskeyFormProps = { suggested: string; error: string | undefined };

/** Names a passkey and has the browser make it; browsers offer that to scripts only. */
export function NewPasskeyForm({ suggested, error }: NewPasskeyFormProps) {
	const submit = useSubmit();
	const isSending = useNavigation().formMethod === "POST";
	const [state, setState] = useState<{ isAsking: boolean; problem?: string }>({ isAsking: false });
	const isLive = useHydrated();
	if (!isLive) {
		return (
			<div className="mt-6">
				<Statusline icon="info">
					A passkey needs a browser that runs this page’s scripts. A code from an app does not.
				</Statusline>
			</div>
		);
	}
	const make = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const name = String(new FormData(event.currentTarget).get("name") ?? "");
		setState({ isAsking: true });
		const result = await withPasskey("/account/passkey-options", "register");
		if ("problem" in result) return setState({ isAsking: false, problem: result.problem });
		setState({ isAsking: false });
		submit({ name, made: result.answer }, { method: "post" });
	};
	const problem = state.problem ?? error;
	return (
		<Form method="post" className="mt-6 grid gap-4" onSubmit={(event) => void make(event)}>
			<Field name="name" label="Name" hint="By which you know the device or key later.">
				<Input defaultValue={suggested} autoComplete="off" maxLength={60} />
			</Field>
			{problem && <FieldError id="passkey-problem">{problem}</FieldError>}
			<Button kind="primary" size="lg" icon="fingerprint" busy={state.isAsking || isSending}>
				Make the passkey
			</Button>
		</Form>
	);
}
