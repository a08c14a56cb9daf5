import { addressesIn } from "#app/lib/addresses-in.ts";
import { emailProblem } from "#app/lib/email-address.ts";
import type { KnownAs } from "./invite.server.ts";
import type { GivenRole, RoleChoice } from "./roles.ts";

/** As many as one form may invite. */
export const mostAtOnce = 50;

export type InviteValues = { addresses: string; role: string };
export type InviteErrors = { addresses?: string; role?: string };
export type ReadInvite =
	| { people: readonly ({ email: string } & GivenRole)[]; errors: null }
	| { people: null; errors: InviteErrors };

/**
 * The people that a posted invitation names, all with one role; or what is wrong, address by address.
 *
 * @param mayGive the roles that the inviter may give
 */
export function readInvite(values: InviteValues, mayGive: readonly RoleChoice[]): ReadInvite {
	const emails = addressesIn(values.addresses);
	const chosen = mayGive.find(({ name }) => name === values.role);
	const errors: InviteErrors = {};
	const addresses = addressesProblem(emails);
	if (addresses) errors.addresses = addresses;
	if (!chosen) errors.role = "Choose one of the roles.";
	if (addresses || !chosen) return { people: null, errors };
	const { role, customRoleId } = chosen;
	return { people: emails.map((email) => ({ email, role, customRoleId })), errors: null };
}

function addressesProblem(emails: readonly string[]): string | undefined {
	if (emails.length === 0) return "There is no address yet. Type or paste at least one.";
	if (emails.length > mostAtOnce) {
		return `These are ${emails.length} addresses. ${mostAtOnce} at once is the most.`;
	}
	const wrong = emails.flatMap((email) => {
		const problem = emailProblem(email);
		return problem ? [`${email}: ${problem}`] : [];
	});
	return wrong.length > 0 ? wrong.join("\n") : undefined;
}

type LeftOut = { email: string; why: KnownAs };

/**
 * What was done, for the toast: who is invited, and who is left out and why.
 *
 * @param role as people read it
 */
export function inviteWords(sent: readonly string[], leftOut: readonly LeftOut[], role: string) {
	const count = sent.length;
	const people = count === 1 ? (sent[0] ?? "") : `${count} people`;
	const text = count > 0 ? `Invited ${people} as ${role}.` : "Nobody new to invite.";
	const detail = leftOut.map(({ email, why }) => `${email} ${leftOutWords[why]}`).join(" ");
	return detail ? { text, detail } : { text };
}

const leftOutWords: Record<LeftOut["why"], string> = {
	member: "is a member already.",
	left: "has left: bring them back from the list.",
	invited: "has an invitation already.",
	often: "was invited three times within a day. Try tomorrow.",
};
