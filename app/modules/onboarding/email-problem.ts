import * as z from "zod/mini";

const wellFormed = z.email();

/** What is wrong with an e-mail address, and what to do; null when it can be written to. */
export function emailProblem(address: string): string | null {
	if (address === "") return "There is no email address yet. Type the one you read at work.";
	if (address.length > 254) return "This is longer than an email address can be. Check it.";
	if (/\s/.test(address)) return "There is a space in it. An email address has none.";
	const [name = "", domain, ...more] = address.split("@");
	if (domain === undefined) return "The @ is missing, like name@company.co.za";
	if (more.length > 0) return "There is more than one @. An email address has one.";
	if (name === "") return "The part before the @ is missing.";
	if (domain === "") return "The part after the @ is missing.";
	if (!domain.includes(".")) return "The end is missing, like .co.za";
	if (wellFormed.safeParse(address).success) return null;
	return "This is not how an email address looks, like name@company.co.za";
}

/** Whether two addresses reach the same person: letter case aside. */
export function isSameAddress(one: string, other: string): boolean {
	return one.trim().toLowerCase() === other.trim().toLowerCase();
}
