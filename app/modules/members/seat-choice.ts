import { isId } from "#app/lib/id.ts";
import { localPath } from "#app/lib/local-path.ts";

/** Who is to have a seat and who no more. Of everybody else nothing is said. */
export type SeatChoice = { readonly give: readonly string[]; readonly release: readonly string[] };

/**
 * Reads the boxes of a posted page of seats: `seat` holds who is ticked, `had` who was when the page was made, ids with
 * commas between. Only what somebody ticked or unticked is asked for: who joined meanwhile keeps their seat.
 */
export function readSeatChoice(form: FormData): SeatChoice & { kept: readonly string[] } {
	const kept = idsOf(form, "seat");
	const had = idsOf(form, "had");
	return {
		kept,
		give: kept.filter((id) => !had.includes(id)),
		release: had.filter((id) => !kept.includes(id)),
	};
}

function idsOf(form: FormData, name: string): string[] {
	return [...new Set(form.getAll(name).flatMap((value) => String(value).split(",")))].filter(isId);
}

/** What puts a choice back, as a form's fields; none where it is too much for a toast to keep. */
export function undoOf({ give, release }: SeatChoice): Record<string, string> | undefined {
	if (give.length + release.length > mostToUndo) return undefined;
	return { had: give.join(","), seat: release.join(",") };
}

const mostToUndo = 20;

/** The page that sent somebody here to make room, and for how many. */
export type SeatErrand = { readonly back: string; readonly room: number | null };

/** Only the page Plan and billing sends people here: any other address is passed over. */
export function readErrand(given: URLSearchParams | FormData): SeatErrand | null {
	const back = localPath(given.get("back"), "");
	if (!/^\/plan(\?|$)/.test(back)) return null;
	const room = String(given.get("room") ?? "");
	return { back, room: /^\d{1,4}$/.test(room) ? Number(room) : null };
}

/** The address of the page of seats for such an errand. */
export function errandPath({ back, room }: { back: string; room: number }): string {
	return `/people/seats?${new URLSearchParams({ room: String(room), back })}`;
}

/** What was done: `Ann Bester has no seat now. 2 people have one.` */
export function seatWords(done: {
	readonly given: readonly string[];
	readonly released: readonly string[];
}): string {
	const words = [haveText(done.released, "no seat now"), haveText(done.given, "a seat now")].filter(
		Boolean,
	);
	return words.join(" ") || "Nothing was changed.";
}

function haveText(names: readonly string[], what: string): string {
	if (names.length === 0) return "";
	return names.length === 1 ? `${names[0]} has ${what}.` : `${names.length} people have ${what}.`;
}
