/**
 * A statement with what could mislead a pattern taken out: comments, texts, function bodies. In lower case,
 * names unquoted, one space between words. For looking at, not for running.
 */
export function plainStatement(statement: string): string {
	return statement
		.replaceAll(misleading, (part) => (isComment(part) ? " " : "'text'"))
		.replaceAll(/"(\w+)"/g, "$1")
		.replaceAll(/\s+/g, " ")
		.trim()
		.toLowerCase()
		.replace(/;$/, "");
}

/** Read from the left in one go: a quote in a comment begins no text, two hyphens in a text no comment. */
const misleading = /(\$\w*\$).*?\1|'(?:[^']|'')*'|--[^\n]*|\/\*.*?\*\//gs;

function isComment(part: string): boolean {
	return part.startsWith("--") || part.startsWith("/*");
}
