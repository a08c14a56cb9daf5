import { normalEmail } from "#app/lib/email-address.ts";
import type { Wizard } from "#app/modules/wizard/wizard.ts";
import { type Address, addressSchema, blankAddress } from "./steps/address.ts";
import { blankCode, type Code, codeSchema } from "./steps/code.ts";
import { blankCompany, type Company, companySchema } from "./steps/company.ts";
import { blankPlan, type PlanChoice, planSchema } from "./steps/plan.ts";
import { blankTeam, type Team, teamSchema } from "./steps/team.ts";
import { blankYou, type You, youSchema } from "./steps/you.ts";

export type SignUpAnswers = {
	company: Company;
	address: Address;
	you: You;
	code: Code;
	plan: PlanChoice;
	team: Team;
};

export type SignUpFacts = {
	/** The address that a code proved, as `normalEmail` makes it. */
	readonly provedEmail: string | null;
};

/** How a company signs up. The code is asked as long as the address in "You" is not the one that was proved. */
export const signUp: Wizard<SignUpAnswers, SignUpFacts> = {
	base: "/start",
	steps: {
		company: { title: "Company", schema: companySchema, blank: blankCompany },
		address: { title: "Address", schema: addressSchema, blank: blankAddress },
		you: { title: "You", schema: youSchema, blank: blankYou, secret: ["password"] },
		code: {
			title: "Code",
			schema: codeSchema,
			blank: blankCode,
			partOf: "you",
			when: ({ you }, { provedEmail }) =>
				provedEmail === null || (you !== undefined && normalEmail(you.email) !== provedEmail),
		},
		plan: { title: "Plan", schema: planSchema, blank: blankPlan },
		team: {
			title: "Team",
			schema: teamSchema,
			blank: blankTeam,
			against: ({ people }, { you }) => invitesOneself(people, you),
		},
	},
	end: { name: "review", title: "Review" },
};

function invitesOneself(people: Team["people"], you: You | undefined): Record<string, string> {
	const index = people.findIndex(
		({ email }) => you && normalEmail(email) === normalEmail(you.email),
	);
	return index < 0 ? {} : { [`email.${index}`]: "This is you: you are in already. Take it away." };
}
