import { z } from "zod";
import { readKept } from "#app/modules/wizard/kept.ts";
import { fieldNames } from "./fields.ts";

const columns = z.record(z.enum(fieldNames), z.number().int().nullable());
const named = { key: z.string(), lines: z.number().int() };

const survey = z.object({
	lines: z.number().int(),
	order: z.enum(["year first", "day first", "month first", "unclear", "mixed"]),
	people: z.array(z.object({ ...named, email: z.string(), name: z.string() })),
	works: z.array(
		z.object({
			...named,
			...{ client: z.string(), project: z.string(), task: z.string(), isBillable: z.boolean() },
		}),
	),
});

const mapping = z.object({
	heads: z.array(z.string()),
	/** The first lines, to show beside the columns. */
	sample: z.array(z.array(z.string())),
	/** Where the reader of its product found them. */
	guessed: columns,
	survey,
	kept: z.unknown().transform(readKept),
});

/** Which column is what, and who and what the names stand for: with the answers of the wizard's steps as typed. */
export type Mapping = z.output<typeof mapping>;

/** Reads what the table holds. @throws ZodError when it is none of ours */
export function readMapping(stored: unknown): Mapping {
	return mapping.parse(stored);
}
