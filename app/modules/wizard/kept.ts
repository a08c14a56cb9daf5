import { z } from "zod";
import type { FormValues } from "./wizard.ts";

/** A step as the draft keeps it: as typed, valid or not. */
export type KeptStep = {
	readonly values: FormValues;
	/** The draft's version that this write made. */
	readonly at: number;
	/** The page of the browser that wrote it; "" when unknown. */
	readonly tab: string;
	/** Whether the person went on from it: a step that was only touched is not complete. */
	readonly done: boolean;
	/** ISO instant. */
	readonly savedAt: string;
};

export type Kept = Readonly<Record<string, KeptStep | undefined>>;

const formValue = z.union([z.string(), z.array(z.string()), z.object({ kept: z.string() })]);

const keptSchema = z.record(
	z.string(),
	z.object({
		values: z.record(z.string(), formValue),
		at: z.number().int(),
		tab: z.string(),
		done: z.boolean(),
		savedAt: z.iso.datetime(),
	}),
);

/** Reads what a draft's column holds; what does not fit counts as nothing. */
export function readKept(stored: unknown): Kept {
	const parsed = keptSchema.safeParse(stored);
	return parsed.success ? parsed.data : {};
}
