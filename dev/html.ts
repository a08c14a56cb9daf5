/** Text that is HTML already. */
export class Html {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

type Part = Html | Html[] | string | number | null;

/** Writes HTML; what is put in is escaped unless it is HTML itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
	const written = strings.map((text, index) => text + writePart(parts[index] ?? null));
	return new Html(written.join(""));
}

function writePart(part: Part): string {
	if (part === null) return "";
	if (part instanceof Html) return part.text;
	if (Array.isArray(part)) return part.map(writePart).join("");
	return escapeHtml(String(part));
}

function escapeHtml(text: string): string {
	return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
