import * as z from "zod/mini";
import { addressesIn } from "#app/lib/addresses-in.ts";
import { emailProblem, normalEmail } from "#app/lib/email-address.ts";
import { planOf, trial } from "#app/modules/subscription/plans.ts";

/** What a person who is invited at sign-up can become. */
export const inviteRoles = ["employee", "manager", "admin"] as const;
export type InviteRole = (typeof inviteRoles)[number];
export type Invitee = { readonly email: string; readonly role: InviteRole };

export const blankTeam = {
	addresses: "",
	email: [] as readonly string[],
	role: [] as readonly string[],
};

const fields = z.object({
	/** Pasted, not in the list yet. */
	addresses: z.string(),
	email: z.array(z.string()),
	role: z.array(z.string()),
});

/** As many as the trial has seats beside the owner's, up to 20. */
export const mostInvited = Math.min(20, (planOf(trial.plan).limits.members ?? 21) - 1);

type Typed = z.output<typeof fields>;

const invitees = z.check<Typed>((payload) => {
	const typed = payload.value;
	const problem = (path: (string | number)[], message: string) =>
		payload.issues.push({ code: "custom", message, path, input: typed });
	const before = new Set<string>();
	typed.email.forEach((email, index) => {
		const message = inviteeProblem(email.trim(), before);
		if (message) problem(["email", index], message);
		before.add(normalEmail(email));
	});
	const pasted = addressesIn(typed.addresses);
	const wrong = pasted.find((email) => emailProblem(email) !== null);
	if (wrong) problem(["addresses"], `${wrong}: ${emailProblem(wrong)}`);
	const count = rowsOf(typed).length;
	if (count > mostInvited) problem(["addresses"], tooMany(count));
});

/** Nobody to invite is a fine answer. */
export const teamSchema = z.pipe(
	fields.check(invitees),
	z.transform((typed) => ({ people: rowsOf(typed) })),
);

export type Team = z.output<typeof teamSchema>;

/** The list with what was pasted added to it, each address once; empty rows are dropped. */
export function rowsOf({ addresses, email, role }: Typed): Invitee[] {
	const rows: Invitee[] = email.map((address, index) => ({
		email: address.trim(),
		role: inviteRoleOf(role[index]),
	}));
	const listed = rows.filter((row) => row.email !== "");
	const known = new Set(listed.map((row) => normalEmail(row.email)));
	const added = addressesIn(addresses).filter((address) => !known.has(normalEmail(address)));
	return [
		...listed,
		...added.map((address) => ({ email: address, role: inviteRoleOf(undefined) })),
	];
}

function inviteRoleOf(text: string | undefined): InviteRole {
	return inviteRoles.find((role) => role === text) ?? "employee";
}

function inviteeProblem(email: string, before: ReadonlySet<string>): string | null {
	if (email === "") return null;
	return before.has(normalEmail(email))
		? "This address is in the list twice. Take one away."
		: emailProblem(email);
}

function tooMany(count: number): string {
	return `These are ${count} people. Invite ${mostInvited} now and the others from your workspace.`;
}
