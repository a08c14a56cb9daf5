/** The id behind a field that may hold the object itself. What the sandbox stores is always the id. */
export function idOf(reference: string | { id: string }): string {
	return typeof reference === "string" ? reference : reference.id;
}

export function idOrNull(reference: string | { id: string } | null | undefined): string | null {
	return reference ? idOf(reference) : null;
}
