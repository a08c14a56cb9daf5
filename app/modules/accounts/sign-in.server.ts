import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import { normalEmail } from "#app/lib/email-address.ts";
import type { Passwords } from "./passwords.server.ts";

/** What a store of accounts (members, staff) does for a sign-in; each in a transaction of its own. */
export type SignInSteps<Account extends { passwordHash: string | null }, Welcome> = {
	/** Counts the try and looks the account up; seconds to wait instead when there were too many. */
	begin(): Promise<{ wait: number } | { wait: 0; account: Account | null }>;
	/** It was not them; as much work for nobody as for somebody. */
	refuse(account: Account | null): Promise<void>;
	/** The password is right: forget the tries, keep a renewed hash, go on to a session. Null: it is another one by now. */
	welcome(account: Account, more: WelcomeWith): Promise<Welcome | null>;
};

type WelcomeWith = {
	readonly renewedHash: string | undefined;
	/** The browser is to stay signed in. */
	readonly stays: boolean;
};

export type SignInOutcome<Welcome> =
	| { kind: "welcome"; welcome: Welcome }
	/** Nobody has that address, or the password is another: told apart by neither words nor time. */
	| { kind: "wrong" }
	| { kind: "wait"; seconds: number };

/** What came of it, and the address as it was typed. */
type SignedIn<Welcome> = { outcome: SignInOutcome<Welcome>; email: string };

/** Verifies the posted fields `email` and `password`. Cookies and redirects are the page's. */
export function signInWithForm<Account extends { passwordHash: string | null }, Welcome>(
	request: Request,
	passwords: Passwords,
	stepsFor: (email: string) => SignInSteps<Account, Welcome>,
): Promise<SignedIn<Welcome>> {
	const authenticator = new Authenticator<SignedIn<Welcome>>();
	authenticator.use(
		new FormStrategy(async ({ form }) => {
			const email = textOf(form, "email");
			const steps = stepsFor(normalEmail(email));
			const given = { password: textOf(form, "password"), stays: form.has("stay") };
			return { outcome: await verify(given, passwords, steps), email };
		}),
	);
	return authenticator.authenticate("form", request);
}

async function verify<Account extends { passwordHash: string | null }, Welcome>(
	{ password, stays }: { password: string; stays: boolean },
	passwords: Passwords,
	steps: SignInSteps<Account, Welcome>,
): Promise<SignInOutcome<Welcome>> {
	const begun = await steps.begin();
	if (!("account" in begun)) return { kind: "wait", seconds: begun.wait };
	const { account } = begun;
	const verdict = await passwords.verify(account?.passwordHash ?? null, password);
	if (!account || !verdict.matches) {
		await steps.refuse(account);
		return { kind: "wrong" };
	}
	const welcome = await steps.welcome(account, { renewedHash: verdict.renewed, stays });
	return welcome === null ? { kind: "wrong" } : { kind: "welcome", welcome };
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === "string" ? value : "";
}
