import { isId } from "#app/lib/id.ts";

/** What stands where something was that said who somebody was. The database lets nothing else take its place. */
export const erasedMark = "[erased]";

/** Shorter names are in too many other words. */
const shortest = 5;

/** Fields that hold words of the product. Somebody may be called Admin, and who was given which role stays told. */
const ownWords: ReadonlySet<string> = new Set(["role", "baseRole", "permissions", "right", "plan"]);

/**
 * A value of the history without those texts, names and addresses of one person: whole texts that are one of them, or hold
 * one, give way to a mark; everything else stays as it is. Ids and the product's own words stay whatever somebody is
 * called: else a name that was chosen for it would blank the lines of others.
 */
export function eraseIn(value: unknown, told: readonly string[]): unknown {
	if (typeof value === "string") return tells(value, told) ? erasedMark : value;
	if (Array.isArray(value)) return value.map((each) => eraseIn(each, told));
	if (typeof value !== "object" || value === null) return value;
	const erased = Object.entries(value).map(([key, each]) => {
		return [key, ownWords.has(key) ? each : eraseIn(each, told)];
	});
	return Object.fromEntries(erased);
}

function tells(text: string, told: readonly string[]): boolean {
	if (isId(text)) return false;
	const read = text.trim().toLowerCase();
	return told.some((one) => {
		const wanted = one.trim().toLowerCase();
		if (wanted === "") return false;
		return read === wanted || (wanted.length >= shortest && read.includes(wanted));
	});
}

/** How an erased person is called from then on: `Erased person 3F2A`, by the end of the id. */
export function erasedName(id: string): string {
	return `Erased person ${id.slice(-4).toUpperCase()}`;
}

/** No mail reaches it (RFC 2606), and no two are the same. */
export function erasedAddress(id: string): string {
	return `erased-${id}@erased.invalid`;
}
