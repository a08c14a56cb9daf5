import { roleChoices } from "./roles.ts";

/** The form of a role as it was typed. */
export type RoleFields = { name: string; note: string; permissions: readonly string[] };
export type RoleErrors = { name?: string; note?: string; permissions?: string };

/** In characters. */
const longest = { name: 40, note: 200 };

export function readRoleForm(form: FormData): { fields: RoleFields; errors: RoleErrors } {
	const fields = {
		name: textOf(form, "name").replaceAll(/\s+/g, " "),
		note: textOf(form, "note"),
		permissions: form.getAll("permissions").map(String),
	};
	return { fields, errors: errorsOf(fields) };
}

function errorsOf({ name, note }: RoleFields): RoleErrors {
	const errors: RoleErrors = {};
	const isBuiltIn = roleChoices.some(({ label }) => label.toLowerCase() === name.toLowerCase());
	if (name === "") errors.name = "Type a name, such as Bookkeeper.";
	else if (name.length > longest.name) errors.name = `Type at most ${longest.name} characters.`;
	else if (isBuiltIn) errors.name = `${name} is a built-in role. Choose another name.`;
	if (note.length > longest.note) errors.note = `Type at most ${longest.note} characters.`;
	return errors;
}

function textOf(form: FormData, name: string): string {
	return String(form.get(name) ?? "").trim();
}
