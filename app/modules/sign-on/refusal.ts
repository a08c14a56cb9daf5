/** Why somebody who was at the provider is not in. */
export type SignOnRefusal =
	/** Not begun here, in this browser, within ten minutes; or used before. */
	| "lost"
	| "away"
	| "declined"
	| "untrusted"
	/** The connection was changed while they were away. */
	| "changed"
	| "no-address"
	| "unverified"
	| "foreign-address"
	| "not-invited"
	| "no-seat"
	| "left"
	| "linked-otherwise";

type Facts = {
	/** What people know the provider as. */
	readonly label: string;
	/** The address that the provider named. */
	readonly email: string | null;
	/** Whom to ask: `Naledi Mokoena or Pieter van Rensburg`. */
	readonly keepers: string;
};

/** What is said to somebody who is not in, and what they can do now. Says of nobody else whether they are here. */
export function refusalWords(why: SignOnRefusal, { label, email, keepers }: Facts) {
	const who = email ?? "you";
	const words: Readonly<Record<SignOnRefusal, readonly [title: string, text: string]>> = {
		lost: [
			"That way in is used up",
			"It works once, for ten minutes, in the browser it was begun in. Begin again.",
		],
		away: [
			"Your company’s sign-in does not answer",
			`We could not reach ${label}. Try again in a minute.`,
		],
		declined: [
			"You were not signed in",
			`It was stopped at ${label}. Begin again, or ask ${keepers}.`,
		],
		untrusted: [
			"We could not be sure that it is you",
			`What ${label} sent does not fit. Begin again; if it stays like this, tell ${keepers}.`,
		],
		changed: ["The sign-in was changed meanwhile", "Begin again with how it is now."],
		"no-address": [
			"Your address is missing",
			`${label} does not tell us your email address. Ask ${keepers} to have it sent along.`,
		],
		unverified: [
			"Your address is not confirmed",
			`${label} says that ${who} is not confirmed yet. Confirm it there, then begin again.`,
		],
		"foreign-address": [
			"This is no address of the company",
			`${label} says you are ${who}. That address is not one of this workspace’s company. Sign in with the one you have here, or ask ${keepers}.`,
		],
		"not-invited": [
			"You are not a member here yet",
			`${label} says you are ${who}. Ask ${keepers} to invite you.`,
		],
		"no-seat": [
			"There is no seat for you yet",
			`You may join as ${who}, but all seats are taken. Ask ${keepers} for one, then begin again.`,
		],
		left: [
			"You are not a member here any more",
			`${who} had a place here and left. Ask ${keepers} to bring you back.`,
		],
		"linked-otherwise": [
			"Somebody else has that address here",
			`${who} signs in here as another person of ${label}. If you are the same person, ask ${keepers} to undo that link.`,
		],
	};
	const [title, text] = words[why];
	return { title, text };
}
