import * as z from "zod/mini";
import { emailProblem } from "#app/lib/email-address.ts";

export const blankYou = { name: "", email: "", password: "", terms: "" } as const;

/** The password as typed, or the hash that is kept of it. How guessable it is the server judges. */
const password = z.union([
	z.object({ kept: z.string() }),
	z
		.string()
		.check(
			z.minLength(1, "There is no password yet. Type at least 12 characters."),
			z.maxLength(200, "A password has 200 characters at the most. Type a shorter one."),
		),
]);

export const youSchema = z.object({
	name: z
		.string()
		.check(
			z.trim(),
			z.minLength(1, "We do not know your name yet. Type it as your colleagues know it."),
			z.maxLength(100, "This name is longer than 100 characters. Type a shorter one."),
		),
	email: z.string().check(
		z.trim(),
		z.toLowerCase(),
		z.check((payload) => {
			const message = emailProblem(payload.value);
			if (message) payload.issues.push({ code: "custom", message, input: payload.value });
		}),
	),
	password,
	terms: z.literal("yes", "We need your yes to the terms before we can go on."),
});

export type You = z.output<typeof youSchema>;
