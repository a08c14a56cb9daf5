import type { AskerRole } from "#app/request/role.ts";

/** How a workspace's people sign in with the company's own provider. */
export type SignOnRule = {
	/** What people know the provider as: `Baobab login`. */
	readonly label: string;
	readonly isRequired: boolean;
	/** The company's mail domains, proven. */
	readonly domains: readonly string[];
};

/** Is it an address of the company? Without a rule there is none. */
export function isCompanyAddress(rule: SignOnRule | null, email: string): boolean {
	const domain = email.slice(email.lastIndexOf("@") + 1);
	return rule?.domains.includes(domain) ?? false;
}

/**
 * Must they come by the provider? Owners may always come otherwise as well: a provider that fails, or is set up wrongly,
 * locks nobody out.
 */
export function mustSignOn(
	rule: SignOnRule | null,
	{ email, role }: { email: string; role: AskerRole },
): boolean {
	const isRequired = rule?.isRequired ?? false;
	return isRequired && role !== "owner" && isCompanyAddress(rule, email.toLowerCase());
}
