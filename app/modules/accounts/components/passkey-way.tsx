import { PasskeyButton } from "./passkey-button.tsx";

/** The way in without a password, above the other; `search` says where to go afterwards. */
export function PasskeyWay({ search }: { search: string }) {
	return (
		<div className="mt-8 grid gap-4 [@media(scripting:none)]:hidden">
			<PasskeyButton
				wanted="sign-in"
				options="/sign-in/passkey/options"
				action={`/sign-in/passkey${search}`}
			>
				Sign in with a passkey
			</PasskeyButton>
			<p className="flex items-center gap-3 text-xs text-ink-3">
				<span className="flex-1 border-t border-line" />
				or with your password
				<span className="flex-1 border-t border-line" />
			</p>
		</div>
	);
}
