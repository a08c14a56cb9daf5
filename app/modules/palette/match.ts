/** From where to where of a text. */
export type Span = readonly [from: number, to: number];

/**
 * Where the typed words stand in a text, each at its first place, preferably at the start of a word; null when one of
 * them is neither in the text nor in its other words.
 */
export function matchWords(text: string, typed: string, otherWords = ""): Span[] | null {
	const lower = text.toLowerCase();
	const spans: Span[] = [];
	for (const word of wordsOf(typed)) {
		const at = placeOf(word, lower);
		if (at !== -1) spans.push([at, at + word.length]);
		else if (!` ${otherWords.toLowerCase()}`.includes(` ${word}`)) return null;
	}
	return merged(spans);
}

export function wordsOf(typed: string): string[] {
	return typed.toLowerCase().split(/\s+/).filter(Boolean);
}

function placeOf(word: string, text: string): number {
	const atStart = ` ${text}`.indexOf(` ${word}`);
	return atStart === -1 ? text.indexOf(word) : atStart;
}

/** Spans that touch become one. */
function merged(spans: readonly Span[]): Span[] {
	const done: Span[] = [];
	for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
		const last = done.at(-1);
		if (last && from <= last[1]) done[done.length - 1] = [last[0], Math.max(last[1], to)];
		else done.push([from, to]);
	}
	return done;
}
