import { z } from "zod";
import type { Kind } from "../kind.ts";

type Bounds = {
	readonly from: number;
	readonly to: number;
	readonly unit: readonly [one: string, many: string];
};

/** A whole number with its unit, both bounds included. */
export function wholeNumber({ from, to, unit: [one, many] }: Bounds): Kind<number> {
	return {
		type: z.number().int().min(from).max(to),
		control: { kind: "number", unit: many },
		text: String,
		read(text) {
			const typed = text.trim();
			const value = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
			if (value >= from && value <= to) return { value };
			return { problem: `Type a whole number from ${from} to ${to}.` };
		},
		words: (value) => `${value} ${value === 1 ? one : many}`,
	};
}
