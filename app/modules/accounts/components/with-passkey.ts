type Wanted = "sign-in" | "second" | "proof" | "register";

/** What came of asking the browser: what it signed or made, as text to send, or why not, in words. */
export type PasskeyResult = { readonly answer: string } | { readonly problem: string };

/**
 * Asks the browser to sign with a passkey, or to make one. The code for it is fetched now, so that pages without it
 * stay small.
 *
 * @param path where the options for it come from
 */
export async function withPasskey(path: string, wanted: Wanted): Promise<PasskeyResult> {
	try {
		const body = new URLSearchParams({ for: wanted });
		const [asked, { startAuthentication, startRegistration }] = await Promise.all([
			fetch(path, { method: "POST", body }),
			import("@simplewebauthn/browser"),
		]);
		if (!asked.ok || asked.redirected)
			return { problem: "That rests for now. Load the page anew." };
		const optionsJSON = await asked.json();
		const answer =
			wanted === "register"
				? await startRegistration({ optionsJSON })
				: await startAuthentication({ optionsJSON });
		return { answer: JSON.stringify(answer) };
	} catch (error) {
		return { problem: problemOf(error) };
	}
}

function problemOf(error: unknown): string {
	const name = error instanceof Error ? error.name : "";
	if (name === "InvalidStateError") return "This device has a passkey here already.";
	if (name === "NotAllowedError" || name === "AbortError") {
		return "Nothing came of it. Try again, or choose another way.";
	}
	return "This browser could not do it. Try again, or choose another way.";
}
