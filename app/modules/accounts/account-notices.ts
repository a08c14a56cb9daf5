const notices = new Map([
	["name", "Your name is saved."],
	["password", "Your password is changed, and your other sessions are signed out."],
	["email", "Both addresses have a mail now. Nothing changes until both agree."],
	["email-forgotten", "Your email stays as it is."],
	["signed-out", "That session is signed out."],
	["others-out", "You are signed out everywhere else."],
]);

/** What the account page says after a change, from `?done=…`. */
export function accountNotice({ searchParams }: URL): string | undefined {
	return notices.get(searchParams.get("done") ?? "");
}
