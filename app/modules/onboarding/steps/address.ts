import * as z from "zod/mini";
import { type SlugProblem, slugProblem } from "#app/lib/slug.ts";

export const blankAddress = { slug: "" } as const;

/** A person may type capitals and spaces around: the address is in small letters. */
export const addressSchema = z.object({
	slug: z.string().check(
		z.trim(),
		z.toLowerCase(),
		z.check((payload) => {
			const slug = payload.value;
			const problem = slugProblem(slug);
			// A reserved name is answered like a taken one, where it is looked up.
			if (problem === null || problem === "reserved") return;
			payload.issues.push({ code: "custom", message: slugWords(slug, problem), input: slug });
		}),
	),
});

export type Address = z.output<typeof addressSchema>;

function slugWords(slug: string, problem: Exclude<SlugProblem, "reserved">): string {
	switch (problem) {
		case "too-short":
			return slug === ""
				? "There is no address yet. Type 3 to 40 small letters, digits or hyphens."
				: "An address has at least 3 characters. Type a longer one.";
		case "too-long":
			return `This has ${slug.length} characters. An address has 40 at the most.`;
		case "malformed":
			return malformed(slug);
		default:
			return problem satisfies never;
	}
}

function malformed(slug: string): string {
	const stranger = /[^a-z0-9-]/u.exec(slug)?.[0];
	if (stranger === " ") return "An address has no spaces. Use a hyphen instead.";
	if (stranger)
		return `“${stranger}” cannot be in an address. Use letters a to z, digits and hyphens.`;
	if (!/^[a-z]/.test(slug)) return "An address begins with a letter. Put one in front.";
	if (slug.startsWith("xn--")) return "An address cannot begin with xn--. Choose another one.";
	if (slug.endsWith("-"))
		return "An address ends with a letter or a digit. Take the last hyphen away.";
	return "Two hyphens follow each other. One is enough.";
}
