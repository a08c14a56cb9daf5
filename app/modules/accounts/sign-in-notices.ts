const notices = new Map([
	["signed-out", "You are signed out here."],
	["late", "That way in works once, for a minute. Sign in with your password instead."],
	["new-password", "Your new password is set, and you are signed out everywhere. Sign in with it."],
	["again", "That took too long, or too much of it was wrong. Begin again with your password."],
	[
		"ended",
		"You are signed out everywhere, and your password has ended. A mail with a link to a new one is on its way.",
	],
	[
		"sso-off",
		"The company’s sign-in is switched off here. Sign in with your password, or choose one by “Forgot it?”.",
	],
	[
		"sso-away",
		"Your company’s sign-in does not answer just now. Try again in a minute; who has a password that counts here can use it.",
	],
	["sso-rests", "Too many began to sign in from your network. Try again in a few minutes."],
	[
		"sso-only",
		"People with your address sign in with the company’s own sign-in. Continue with it.",
	],
	[
		"sso-stays",
		"You are signed out here. Your company’s sign-in has no page to sign out at: close the browser on a computer that others use.",
	],
	["kept", "You were signed out. What you typed is kept: sign in, then send it again."],
]);

/** What the sign-in page says to people whom another page sent there with `?notice=…`. */
export function signInNotice({ searchParams }: URL): string | undefined {
	return notices.get(searchParams.has("kept") ? "kept" : (searchParams.get("notice") ?? ""));
}

/** Did somebody just sign out here themselves? Then nothing of theirs stays on the device. */
export function hasSignedOut({ searchParams }: URL): boolean {
	return ["signed-out", "sso-stays"].includes(searchParams.get("notice") ?? "");
}
