import type { AttemptRule } from "./attempt-rule.ts";

/** One of the things that a try counts against. */
export type Limit = {
	/** What is tried: `sign-in`, `reset` … */
	what: string;
	/** Who or from where; kept as a keyed hash only. */
	who: string;
	rule: AttemptRule;
};

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const common = { longestDelay: 15 * minute, window: 60 * minute } as const;

/** One person at one place: a few slips of the finger. */
const pairRule: AttemptRule = { ...common, free: 5, firstDelay: 30 * second };
/** One account from anywhere: looser, so that a stranger elsewhere does not keep its owner out. */
const accountRule: AttemptRule = { ...common, free: 20, firstDelay: minute };
/** One place for any account: an office has many people behind one address. */
const placeRule: AttemptRule = { ...common, free: 60, firstDelay: 30 * second };

/** What a sign-in counts against: `own` is forgotten when the password is right, `place` gives one try back. */
export type SignInLimits = { own: Limit[]; place: Limit };

/** @param network from `networkOf` */
export function signInLimits(email: string, network: string): SignInLimits {
	return {
		own: [
			{ what: "sign-in", who: `${email} ${network}`, rule: pairRule },
			{ what: "sign-in account", who: email, rule: accountRule },
		],
		place: { what: "sign-in place", who: network, rule: placeRule },
	};
}

/**
 * What a second factor counts against: the member alone, from wherever, so that several browsers get no more tries
 * than one. Only who knows the password gets this far, so nobody else can keep the owner out.
 */
export function secondFactorLimits(memberId: string): Limit[] {
	const rule = { free: 5, firstDelay: 30 * second, longestDelay: 15 * minute, window: day };
	return [{ what: "second factor", who: memberId, rule }];
}

/** What asking somebody by mail to set up a second factor counts against: once a day, whoever asks. */
export function factorRequestLimit(memberId: string): Limit {
	const rule = { free: 1, firstDelay: day, longestDelay: day, window: day };
	return { what: "second factor request", who: memberId, rule };
}

/** What asking for something to sign with a passkey counts against; one that signs in gives its try back. */
export function passkeyLimit(network: string): Limit {
	return { what: "passkey place", who: network, rule: placeRule };
}

/** What coming in from the console with a code counts against; one that works gives its try back. */
export function supportArrivalLimit(network: string): Limit {
	return { what: "support arrival", who: network, rule: pairRule };
}

/** What asking for a mail counts against. Over `person` it is not sent, and the answer stays the same. */
export type MailLimits = { person: Limit; place: Limit };

/** Mails that anybody may ask for at any address: so few that no mailbox is flooded. */
export function mailLimits(what: string, email: string, network: string): MailLimits {
	return {
		person: { what, who: email, rule: { ...common, free: 3, firstDelay: 5 * minute } },
		place: {
			what: `${what} place`,
			who: network,
			rule: { ...common, free: 20, firstDelay: minute },
		},
	};
}
