import type { FormValues } from "../wizard.ts";

/** Reads the values that a page shows by what its controls need. */
export function shownValues(values: FormValues) {
	return {
		textOf(name: string): string {
			const value = values[name];
			return typeof value === "string" ? value : "";
		},
		listOf(name: string): string[] {
			const value = values[name];
			return Array.isArray(value) ? value.map(String) : [];
		},
		/** Of a secret: whether the server has it, so that it need not be typed again. */
		isKept(name: string): boolean {
			const value = values[name];
			return typeof value === "object" && "kept" in value;
		},
	};
}
