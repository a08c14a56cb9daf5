import * as z from "zod/mini";

export const blankCode = { code: "" } as const;

/** The six digits from the mail; spaces do not count. They are never kept. */
export const codeSchema = z.object({
	code: z.pipe(
		z.string(),
		z.pipe(
			z.transform((typed: string) => typed.replaceAll(/\s/g, "")),
			z
				.string()
				.check(z.regex(/^\d{6}$/, "The code has 6 digits. Type them as they are in the mail.")),
		),
	),
});

export type Code = z.output<typeof codeSchema>;
