import type { FailureKind } from "#app/integrations/oidc/provider-failure.ts";
import type { SignOnRefusal } from "./refusal.ts";

/** What the owner who tries the connection is told: what is wrong, and what the provider itself said of it. */
export function trialWords(why: SignOnRefusal | FailureKind, said: string | null) {
	const text = advice.get(why) ?? "Try it once more.";
	const detail = said === null ? "" : ` It said: ${said}.`;
	return { title: "The connection does not work yet", text: `${text}${detail}` };
}

const advice: ReadonlyMap<string, string> = new Map([
	[
		"lost",
		"You came back too late, in another browser, or signed in as somebody else meanwhile. Try it once more.",
	],
	["changed", "The connection was changed while you were away. Try it once more."],
	["away", "Your provider does not answer as OpenID Connect asks for. Check the issuer."],
	[
		"blocked",
		"The issuer’s address leads into a network that we do not ask. It has to be reached from the internet, by https.",
	],
	["declined", "Your provider declined. Check client ID, client secret and the return address."],
	[
		"untrusted",
		"What your provider sent does not fit the issuer and the client ID. Type the issuer exactly as the provider names itself.",
	],
]);
