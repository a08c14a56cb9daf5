import { z } from "zod";

const refused = z.object({
	line: z.number().int(),
	becomes: z.enum(["wrong", "skipped"]),
	why: z.string(),
	cells: z.array(z.string()),
});

const tally = z.object({
	entries: z.number().int(),
	minutes: z.number().int(),
	wrong: z.number().int(),
	skipped: z.number().int(),
	doubts: z.number().int(),
	/** `YYYY-MM-DD`; null where nothing comes in. */
	first: z.string().nullable(),
	last: z.string().nullable(),
	people: z.record(z.string(), z.object({ entries: z.number().int(), minutes: z.number().int() })),
	/** Those with their cells, up to a limit. */
	refused: z.array(refused),
	/** What may not be as somebody meant it, up to a limit. */
	inDoubt: z.array(z.object({ line: z.number().int(), why: z.string() })),
});

const outcome = z.object({
	trial: tally.optional(),
	result: tally.optional(),
	/** What undoing took out. */
	undone: z.object({ entries: z.number().int(), minutes: z.number().int() }).optional(),
});

/** What became of the lines of a file, at its trial and in earnest. */
export type Outcome = z.output<typeof outcome>;
export type Tally = z.output<typeof tally>;
export type RefusedLine = z.output<typeof refused>;

/** Reads what the table holds; nothing where there is nothing yet. */
export function readOutcome(stored: unknown): Outcome {
	return stored === null ? {} : outcome.parse(stored);
}
