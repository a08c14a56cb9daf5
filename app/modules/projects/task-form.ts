import { nameProblem, tidy } from "./name-field.ts";

export type TaskFormFields = { name: string; billable: boolean };

/** Reads the form of a task; `errors` by field, undefined where all is well. */
export function readTaskForm(form: FormData): {
	fields: TaskFormFields;
	errors: { name: string | undefined };
} {
	const fields = { name: tidy(form.get("name")), billable: form.get("billable") === "on" };
	return { fields, errors: { name: nameProblem(fields.name, "task") } };
}
