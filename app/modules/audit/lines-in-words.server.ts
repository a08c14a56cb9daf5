import { minuteText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { TenantDb } from "#db/handle.ts";
import type { StoredLine } from "./read-lines.server.ts";
import { recordNames } from "./record-names.server.ts";
import { type SaidLine, sayLine } from "./say-line.ts";

export type LineInWords = SaidLine & Pick<StoredLine, "id" | "at" | "action">;

/** Lines in the words of a reader whose clocks are in `zone`. */
export async function inWords(
	db: TenantDb,
	lines: readonly StoredLine[],
	{ zone, now, writing }: { zone: string; now: Date; writing: Writing },
): Promise<LineInWords[]> {
	const names = await recordNames(db, lines);
	const telling = {
		writing,
		nameOf: (id: string) => names.get(id)?.name,
		pathOf: (id: string) => names.get(id)?.path,
		moment: (at: Date) => minuteText(at, now, zone, writing),
	};
	return lines.map((line) => {
		const { id, at, action } = line;
		return { id, at, action, ...sayLine(line, telling) };
	});
}
