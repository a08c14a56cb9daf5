import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { usePasskeyPlace } from "./passkey-place.ts";
import { withPasskey } from "./with-passkey.ts";

type PasskeyButtonProps = {
	/** What it is for; names the options to ask for too. */
	wanted: "sign-in" | "second" | "proof";
	options: string;
	/** Where what was signed goes. */
	action: string;
	children: string;
	kind?: "primary";
	/** The form whose wish to stay signed in counts here too. */
	form?: string;
};

/** Asks for a passkey and sends what it signed; not there without scripts, nor where the browser knows none. */
export function PasskeyButton({
	wanted,
	options,
	action,
	children,
	kind,
	form,
}: PasskeyButtonProps) {
	const fetcher = useFetcher<{ error?: string }>();
	const [state, setState] = useState<{ isAsking: boolean; problem?: string }>({ isAsking: false });
	const ask = async (around: HTMLFormElement | null) => {
		const stay = around && new FormData(around).has("stay");
		setState({ isAsking: true });
		const result = await withPasskey(options, wanted);
		if ("problem" in result) return setState({ isAsking: false, problem: result.problem });
		setState({ isAsking: false });
		const sent = { for: wanted, signed: result.answer, ...(stay ? { stay: "yes" } : {}) };
		fetcher.submit(sent, { method: "post", action });
	};
	const isIdle = fetcher.state === "idle";
	const refused = isIdle ? (fetcher.data?.error ?? readRefusal(fetcher.data)?.message) : undefined;
	const problem = state.problem ?? refused;
	return (
		<div className={`grid gap-2 ${usePasskeyPlace()}`}>
			<Button
				type="button"
				size="lg"
				icon="fingerprint"
				form={form}
				busy={state.isAsking || !isIdle}
				onClick={(event) => void ask(event.currentTarget.form)}
				{...(kind ? { kind } : {})}
			>
				{children}
			</Button>
			{problem && <FieldError id="passkey-problem">{problem}</FieldError>}
		</div>
	);
}
