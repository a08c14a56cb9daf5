import { nameProblem, noteProblem, tidy } from "./name-field.ts";

export type ClientFields = { name: string; note: string; isInternal: boolean };
export type ClientErrors = { name?: string | undefined; note?: string | undefined };

/** Reads the form of a client; `errors` by field, empty when all is well. */
export function readClientForm(form: FormData): { fields: ClientFields; errors: ClientErrors } {
	const fields = {
		name: tidy(form.get("name")),
		note: String(form.get("note") ?? "").trim(),
		isInternal: form.get("isInternal") === "on",
	};
	return { fields, errors: clientErrors(fields) };
}

function clientErrors({ name, note }: ClientFields): ClientErrors {
	return { name: nameProblem(name, "client"), note: noteProblem(note) };
}
