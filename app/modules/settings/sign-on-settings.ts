import type { Reading } from "./kind.ts";
import { choice } from "./kinds/choice.ts";
import { oneLine } from "./kinds/one-line.ts";
import { optionalText } from "./kinds/optional-text.ts";
import { secret } from "./kinds/secret.ts";
import { type Setting, setting } from "./setting.ts";

/** How people sign in with the company's own identity provider, over OpenID Connect. */
export const signOnSettings = {
	SSO_ISSUER: signOn({
		title: "Issuer",
		help: "The address of your identity provider, as it names itself: https://login.example.com",
		kind: optionalText({ most: 500, none: "none", check: issuer }),
		usual: null,
	}),
	SSO_CLIENT_ID: signOn({
		title: "Client ID",
		help: "The name under which your provider knows this workspace.",
		kind: optionalText({ most: 255, none: "none" }),
		usual: null,
	}),
	SSO_CLIENT_SECRET: signOn({
		title: "Client secret",
		help: "What your provider gave beside the client ID. It is kept sealed and never shown again.",
		kind: secret(500),
		usual: null,
	}),
	SSO_BUTTON: signOn({
		title: "Name on the button",
		help: "What people know your provider as. The sign-in page says “Continue with …”.",
		kind: optionalText({ most: 40, none: "your company’s sign-in", check: oneLine }),
		usual: null,
	}),
	SSO_MODE: signOn({
		title: "People sign in with it",
		help: "Where it is required, the passwords and passkeys of people with a company address stop working, and browsers signed in otherwise are signed out. Owners keep theirs, so that nobody is locked out.",
		kind: choice([
			["off", "Not yet"],
			["offered", "If they like"],
			["required", "Always: it is required"],
		]),
		usual: "off",
	}),
	SSO_JOIN_ROLE: signOn({
		title: "Colleagues who sign in for the first time",
		help: "With a company address they can become members without an invitation, as long as there is a seat.",
		kind: choice([
			["nobody", "Need an invitation"],
			["employee", "Join as employees"],
			["manager", "Join as managers"],
			["admin", "Join as admins"],
		]),
		usual: "nobody",
	}),
} as const;

function signOn<const T>(
	definition: Pick<Setting<T>, "title" | "help" | "kind" | "usual">,
): Setting<T> {
	const shared = {
		group: "single-sign-on",
		permission: "security:manage",
		feature: "sso",
	} as const;
	return setting({ ...shared, ...definition });
}

/** Whether it can be reached is seen when it is tried. */
function issuer(text: string): Reading<string> {
	const url = URL.canParse(text) ? new URL(text) : null;
	const isAddress = url !== null && /^https?:$/.test(url.protocol);
	if (!isAddress) return { problem: "Type an address that begins with https://" };
	if (url.username || url.password || url.search || url.hash) {
		return { problem: "Type the address alone, without a name, a password, ? or #." };
	}
	return { value: text };
}
