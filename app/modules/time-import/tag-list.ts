/** Tags as one cell: between commas; one that has such a sign itself is quoted as CSV quotes. */
export function tagsText(tags: readonly string[]): string {
	return tags
		.map((tag) => (/[",;|]/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag))
		.join(", ");
}

/** The tags of a cell, each once, in their order; also with semicolons or bars between. */
export function readTags(text: string): string[] {
	const sign = !text.includes(",") && /[;|]/.test(text) && !text.includes('"') ? /[;|]/ : null;
	const found = sign ? text.split(sign) : [...text.matchAll(quotedOrBare)].map(unquoted);
	const tags = new Map<string, string>();
	for (const tag of found.map((each) => each.trim())) {
		const key = tag.toLowerCase();
		if (tag && !tags.has(key)) tags.set(key, tag);
	}
	return [...tags.values()];
}

const quotedOrBare = /\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g;

function unquoted([, quoted, bare]: RegExpMatchArray): string {
	return quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"');
}
