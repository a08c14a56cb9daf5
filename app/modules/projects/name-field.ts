/** A field's text without space around it and with single spaces in it. */
export function tidy(value: unknown): string {
	return typeof value === "string" ? value.trim().replace(/\s+/g, " ") : "";
}

/** What is wrong with a name; undefined when nothing is. `what` is "client", "project" or "task". */
export function nameProblem(name: string, what: string): string | undefined {
	if (name === "") return `Give the ${what} a name.`;
	return name.length > 120
		? `A name has up to 120 characters; this has ${name.length}.`
		: undefined;
}

/** What is wrong with a note; undefined when nothing is. */
export function noteProblem(note: string): string | undefined {
	return note.length > 2000
		? `A note has up to 2 000 characters; this has ${note.length}.`
		: undefined;
}
