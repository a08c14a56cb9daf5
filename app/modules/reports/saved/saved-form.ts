export type SavedFields = { readonly name: string; readonly isShared: boolean };

/** Reads the form of a saved report. */
export function readSavedForm(form: FormData): { fields: SavedFields; errors: { name?: string } } {
	const name = String(form.get("name") ?? "")
		.trim()
		.replace(/\s+/g, " ");
	const fields = { name, isShared: form.get("isShared") === "yes" };
	if (name === "") return { fields, errors: { name: "Give it a name that you will know again." } };
	if (name.length > 80) {
		return { fields, errors: { name: `At most 80 letters. This has ${name.length}.` } };
	}
	return { fields, errors: {} };
}

export function nameTaken(name: string): { name: string } {
	return { name: `You have a report called ${name}. Choose another name.` };
}
