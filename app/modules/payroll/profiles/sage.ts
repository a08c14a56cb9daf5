import type { Profile } from "./profile.ts";

/**
 * Sage publishes no layout of its South African payroll imports: Sage 300 People and Sage Business Cloud Payroll take
 * what each company sets up. So its columns have the company’s heads and may be left out, and its codes are the company’s.
 */
export const sage: Profile = {
	name: "sage",
	title: "Sage",
	layout: "a line a kind",
	columns: [
		{ name: "number", head: "Employee Code" },
		{ name: "name", head: "" },
		{ name: "code", head: "Code" },
		{ name: "hours", head: "Hours" },
		{ name: "from", head: "" },
		{ name: "to", head: "" },
	],
	hasOwnHeads: true,
	codes: {},
	needsNumber: true,
	codeHint: "The code of the payslip item, as it is set up in your Sage.",
};
