const mostCharacters = 40;

/** What is wrong with a tag's name; undefined when it is fine. */
export function tagNameProblem(name: string): string | undefined {
	if (name === "") return "Write a word or two: Overtime, or On site.";
	if (name.length > mostCharacters) return `A tag has up to ${mostCharacters} characters.`;
	return undefined;
}

/** The name as it is kept, from a form. */
export function tidyTagName(value: FormDataEntryValue | null): string {
	return typeof value === "string" ? value.trim().replaceAll(/\s+/g, " ") : "";
}
