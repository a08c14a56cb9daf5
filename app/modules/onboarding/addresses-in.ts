/**
 * The addresses in pasted text, each once, as typed: one a line, with commas, semicolons or spaces between,
 * with names (`Ayesha Jacobs <ayesha@thornbrook.example>`). Words without an @ next to an address in angle
 * brackets are its name; other words count as addresses, so that a typing error is seen.
 */
export function addressesIn(text: string): string[] {
	const found = text.split(/[\n,;]+/).flatMap(inOnePart);
	const seen = new Set<string>();
	return found.filter((address) => {
		const key = address.toLowerCase();
		return seen.has(key) ? false : seen.add(key);
	});
}

function inOnePart(part: string): string[] {
	const bracketed = [...part.matchAll(/<([^<>]*)>/g)].flatMap(([, inside]) => words(inside ?? ""));
	return bracketed.length > 0 ? bracketed : words(part);
}

function words(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== "");
}
