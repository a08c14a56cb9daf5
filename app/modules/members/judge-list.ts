import { emailProblem } from "#app/lib/email-address.ts";
import { nameProblem } from "#app/modules/accounts/person-name.ts";
import { needsSeat } from "#app/modules/entitlements/seat.ts";
import type { KnownAs } from "./invite.server.ts";
import type { RoleChoice } from "./roles.ts";

/** A line of a list as it was written. */
export type ListedInvitee = {
	readonly line: number;
	readonly email: string;
	readonly name: string;
	readonly role: string;
};

/** What becomes of a line: an invitation, nothing to do, or something to put right first. */
export type JudgedLine = ListedInvitee &
	(
		| { readonly becomes: "invited"; readonly given: RoleChoice }
		| { readonly becomes: "skipped" | "wrong"; readonly why: string }
	);

type Facts = {
	/** The addresses that are known already. */
	readonly known: ReadonlyMap<string, KnownAs>;
	readonly mayGive: readonly RoleChoice[];
	/** For lines without a role. */
	readonly usual: RoleChoice | undefined;
	/** Null without a limit. */
	readonly freeSeats: number | null;
};

/** What would become of each line, seats given out from the top. */
export function judgeList(people: readonly ListedInvitee[], facts: Facts): JudgedLine[] {
	const seen = new Map<string, number>();
	let free = facts.freeSeats ?? Number.POSITIVE_INFINITY;
	return people.map((person) => {
		const first = seen.get(person.email);
		seen.set(person.email, first ?? person.line);
		const judged = judge(person, first, facts);
		if (judged.becomes !== "invited" || !needsSeat(judged.given.role)) return judged;
		free -= 1;
		return free >= 0 ? judged : wrong(person, "There is no free seat left for this one.");
	});
}

function judge(
	person: ListedInvitee,
	first: number | undefined,
	{ known, mayGive, usual }: Facts,
): JudgedLine {
	const noAddress = emailProblem(person.email);
	if (noAddress) return wrong(person, noAddress);
	if (first !== undefined) return skipped(person, `The same address as on line ${first}.`);
	const who = known.get(person.email);
	if (who) return skipped(person, knownWords[who]);
	const noName = person.name === "" ? null : nameProblem(person.name);
	if (noName) return wrong(person, noName);
	const given = person.role === "" ? usual : roleNamed(person.role, mayGive);
	return given ? { ...person, becomes: "invited", given } : wrong(person, noRole(person, mayGive));
}

const knownWords: Record<KnownAs, string> = {
	left: "Has left: bring them back from the list of people.",
	member: "A member already.",
	invited: "Invited already.",
	often: "Invited three times within a day. Try tomorrow.",
};

function roleNamed(text: string, mayGive: readonly RoleChoice[]): RoleChoice | undefined {
	const wanted = text.toLowerCase();
	return mayGive.find(
		({ name, label }) => label.toLowerCase() === wanted || name.toLowerCase() === wanted,
	);
}

function noRole({ role }: ListedInvitee, mayGive: readonly RoleChoice[]): string {
	const roles = mayGive.map(({ label }) => label).join(", ");
	return role === ""
		? "There is no role."
		: `You cannot give the role ${role}. There are ${roles}.`;
}

function skipped(person: ListedInvitee, why: string): JudgedLine {
	return { ...person, becomes: "skipped", why };
}

function wrong(person: ListedInvitee, why: string): JudgedLine {
	return { ...person, becomes: "wrong", why };
}
