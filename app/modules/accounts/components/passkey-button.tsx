import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { readRefusal } from "#app/ui/refusal.ts";
import { withPasskey } from "./with-passkey.ts";

type PasskeyButtonProps = {
	/** What it is for; names the options to ask for too. */
	wanted: "sign-in" | "second" | "proof";
	options: string;
	/** Where what was signed goes. */
	action: string;
	children: string;
	kind?: "primary";
};

/** Asks for a passkey and sends what it signed; not there without scripts. */
export function PasskeyButton({ wanted, options, action, children, kind }: PasskeyButtonProps) {
	const fetcher = useFetcher<{ error?: string }>();
	const [state, setState] = useState<{ isAsking: boolean; problem?: string }>({ isAsking: false });
	const isLive = useHydrated();
	const ask = async () => {
		setState({ isAsking: true });
		const result = await withPasskey(options, wanted);
		if ("problem" in result) return setState({ isAsking: false, problem: result.problem });
		setState({ isAsking: false });
		fetcher.submit({ for: wanted, signed: result.answer }, { method: "post", action });
	};
	const isIdle = fetcher.state === "idle";
	const refused = isIdle ? (fetcher.data?.error ?? readRefusal(fetcher.data)?.message) : undefined;
	const problem = state.problem ?? refused;
	return (
		<div className="grid gap-2 [@media(scripting:none)]:hidden">
			<Button
				type="button"
				size="lg"
				icon="fingerprint"
				disabled={!isLive}
				busy={state.isAsking || !isIdle}
				onClick={() => void ask()}
				{...(kind ? { kind } : {})}
			>
				{children}
			</Button>
			{problem && <FieldError id="passkey-problem">{problem}</FieldError>}
		</div>
	);
}
