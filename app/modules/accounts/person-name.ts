/** What is wrong with a person's name, in words for under its field; null when it is good. */
export function nameProblem(name: string): string | null {
	if (name === "") return "There is no name yet. Type it as your colleagues know it.";
	if (name.length > 100) return "This name is longer than 100 characters. Type a shorter one.";
	if (/\p{Cc}/u.test(name)) return "There is a sign in it that a name cannot have.";
	return null;
}

/** A name as it is kept: trimmed, one space between its words. */
export function tidyName(text: string): string {
	return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
