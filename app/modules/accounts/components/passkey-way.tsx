import { PasskeyButton } from "./passkey-button.tsx";
import { usePasskeyPlace } from "./passkey-place.ts";
import { signInFormId } from "./sign-in-form.tsx";

/** The way in without a password, above the other; `search` says where to go afterwards. */
export function PasskeyWay({ search }: { search: string }) {
	return (
		<div className={`mt-8 grid gap-4 ${usePasskeyPlace()}`}>
			<PasskeyButton
				wanted="sign-in"
				options="/sign-in/passkey/options"
				action={`/sign-in/passkey${search}`}
				form={signInFormId}
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
