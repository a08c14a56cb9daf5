import { grouped, type Writing } from "./writing.ts";

/** A quantity kept in hundredths, always with both decimals: `0.75`, `1 234,50`. */
export function formatHundredths(hundredths: bigint, writing: Writing): string {
	const digits = hundredths.toString().padStart(3, "0");
	return grouped(digits.slice(0, -2), writing) + writing.decimal + digits.slice(-2);
}
