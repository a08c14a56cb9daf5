import { parseCalendarDate } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { nameProblem, noteProblem, tidy } from "./name-field.ts";

export type ProjectFields = {
	clientId: string;
	name: string;
	/** Empty for none. */
	code: string;
	billable: boolean;
	/** `YYYY-MM-DD`, empty for none. */
	startsOn: string;
	endsOn: string;
	note: string;
	/** Names of the first tasks, one a line; only a new project has them. */
	tasks: string;
};

export type ProjectErrors = Partial<Record<keyof ProjectFields, string | undefined>>;

const MOST_TASKS = 50;

/** Reads the form of a project; `errors` by field, undefined where all is well. */
export function readProjectForm(form: FormData): { fields: ProjectFields; errors: ProjectErrors } {
	const fields = {
		clientId: tidy(form.get("clientId")),
		name: tidy(form.get("name")),
		code: tidy(form.get("code")),
		billable: form.get("billable") === "on",
		startsOn: tidy(form.get("startsOn")),
		endsOn: tidy(form.get("endsOn")),
		note: String(form.get("note") ?? "").trim(),
		tasks: String(form.get("tasks") ?? ""),
	};
	return { fields, errors: projectErrors(fields) };
}

/** The tasks that a text names, one a line; the same name counts once. */
export function taskNames(text: string): string[] {
	const names = new Map<string, string>();
	for (const line of text.split("\n").map(tidy)) {
		if (line && !names.has(line.toLowerCase())) names.set(line.toLowerCase(), line);
	}
	return [...names.values()];
}

function projectErrors(fields: ProjectFields): ProjectErrors {
	return {
		clientId: isId(fields.clientId) ? undefined : "Choose a client.",
		name: nameProblem(fields.name, "project"),
		code: fields.code.length > 20 ? "A code has up to 20 characters." : undefined,
		startsOn: dateProblem(fields.startsOn),
		endsOn: dateProblem(fields.endsOn) ?? orderProblem(fields),
		note: noteProblem(fields.note),
		tasks: tasksProblem(fields.tasks),
	};
}

function dateProblem(text: string): string | undefined {
	if (text === "" || parseCalendarDate(text)) return undefined;
	return "Write the date as year, month, day: 2026-09-30.";
}

function orderProblem({ startsOn, endsOn }: ProjectFields): string | undefined {
	const isBackwards = startsOn !== "" && endsOn !== "" && endsOn < startsOn;
	return isBackwards ? "The end is before the start. Choose a later day." : undefined;
}

function tasksProblem(text: string): string | undefined {
	const names = taskNames(text);
	if (names.length > MOST_TASKS)
		return `Begin with up to ${MOST_TASKS} tasks; add the others later.`;
	const long = names.find((name) => name.length > 120);
	return long ? `“${long.slice(0, 30)}…” is longer than 120 characters.` : undefined;
}
