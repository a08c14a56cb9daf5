import { csvText } from "#app/lib/csv.ts";
import type { RefusedLine } from "./outcome.ts";

/** The lines that did not come in, as they stood in the file and with what to do: to put right and bring in again. */
export function refusedFile(heads: readonly string[], lines: readonly RefusedLine[]): string {
	return csvText([
		[...heads, "Line", "What to do"],
		...lines.map(({ line, cells, why }) => [...filled(cells, heads.length), line, why]),
	]);
}

function filled(cells: readonly string[], length: number): string[] {
	return Array.from({ length }, (_, at) => cells[at] ?? "");
}
