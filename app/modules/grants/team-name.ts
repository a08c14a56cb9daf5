const mostCharacters = 60;

/** What is wrong with a team's name; undefined when it is fine. */
export function teamNameProblem(name: string): string | undefined {
	if (name === "") return "Write a name: Payroll, or Cape Town office.";
	if (name.length > mostCharacters) return `A name has up to ${mostCharacters} characters.`;
	return undefined;
}

export function tidyTeamName(value: FormDataEntryValue | null): string {
	return typeof value === "string" ? value.trim().replaceAll(/\s+/g, " ") : "";
}
