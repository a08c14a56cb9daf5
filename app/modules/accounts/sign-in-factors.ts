/** How somebody showed who they are, first. A passkey that verified its person counts as both. */
export type FirstFactor = "password" | "passkey" | "sso" | "arrival" | "invitation";

/** And then. */
export type SecondFactor = "code-app" | "recovery-code" | "passkey" | "provider";

const firstWords: Readonly<Record<string, string>> = {
	password: "Password",
	passkey: "Passkey",
	sso: "Single sign-on",
	arrival: "From signing up",
	invitation: "Invitation",
};

const secondWords: Readonly<Record<string, string>> = {
	"code-app": "code from an app",
	"recovery-code": "recovery code",
	passkey: "passkey",
	provider: "a second factor there",
};

/** "Password and code from an app". */
export function factorsText(first: string, second: string | null): string {
	const said = firstWords[first] ?? first;
	return second === null ? said : `${said} and ${secondWords[second] ?? second}`;
}
