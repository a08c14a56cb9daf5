import type { FieldErrors, FormValues } from "#app/modules/wizard/wizard.ts";
import type { Mapping } from "./mapping.ts";
import { type WorkNamed, workKey, workText } from "./names.ts";

/** Whom and what there is to choose from. */
export type Known = {
	readonly people: readonly { id: string; name: string; email: string; hasLeft: boolean }[];
	readonly tasks: readonly (WorkNamed & { id: string })[];
	/** May what is missing be made new? */
	readonly mayMake: boolean;
};

type Survey = Mapping["survey"];

/** A name of the file with what it stands for now; empty where somebody has to say. */
export type Choice<Named> = Named & { readonly chosen: string };

/** What each name stands for: what was chosen before, else who has the address or the name, else something new. */
export function choicesOf(
	{ people, works }: Pick<Survey, "people" | "works">,
	known: Known,
	values: FormValues | undefined,
): {
	people: Choice<Survey["people"][number]>[];
	works: (Choice<Survey["works"][number]> & { found: string | null })[];
} {
	const before = {
		people: pairsIn(values, "person", "member"),
		works: pairsIn(values, "work", "target"),
	};
	const byKey = new Map(known.tasks.map((task) => [workKey(task), task.id]));
	return {
		people: people.map((person) => ({
			...person,
			chosen: before.people.get(person.key) ?? memberFor(person, known),
		})),
		works: works.map((work) => {
			const found = byKey.get(work.key) ?? null;
			return {
				...work,
				found,
				chosen: before.works.get(work.key) ?? found ?? (known.mayMake ? "make" : ""),
			};
		}),
	};
}

function memberFor({ email, name }: Survey["people"][number], { people }: Known): string {
	const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
	const byEmail = email ? people.find((person) => same(person.email, email)) : undefined;
	const named = people.filter((person) => name !== "" && same(person.name, name));
	return (byEmail ?? (named.length === 1 ? named[0] : undefined))?.id ?? "";
}

function pairsIn(
	values: FormValues | undefined,
	keys: string,
	chosen: string,
): Map<string, string> {
	const [names, choices] = [listOf(values, keys), listOf(values, chosen)];
	return new Map(names.map((name, at) => [name, choices[at] ?? ""]));
}

/** Tasks that were typed by their names as their ids; what is none of them is told beside it. */
export function putOnTasks(
	values: FormValues,
	{ tasks, people, mayMake }: Known,
): { values: FormValues; errors: FieldErrors } {
	const byText = new Map(tasks.map((task) => [workText(task).toLowerCase(), task.id]));
	const ids = new Set(tasks.map(({ id }) => id));
	const [other, target] = [listOf(values, "other"), listOf(values, "target")];
	const errors: Record<string, string> = {};
	const chosen = target.map((value, at) => {
		const typed = other[at]?.trim().replaceAll(/\s+/g, " ").toLowerCase() ?? "";
		const id = byText.get(typed);
		if (typed !== "" && !id)
			errors[`other.${at}`] = "There is no such task. Choose one of the list.";
		const problem = typed === "" && targetProblem(value, ids, mayMake);
		if (problem) errors[`target.${at}`] = problem;
		return id ?? value;
	});
	const isMember = new Set(["", "skip", ...people.map(({ id }) => id)]);
	for (const [at, id] of listOf(values, "member").entries()) {
		if (!isMember.has(id)) errors[`member.${at}`] = "Choose somebody of the list.";
	}
	const typedLeft = other.map((text, at) => (errors[`other.${at}`] ? text : ""));
	return { values: { ...values, target: chosen, other: typedLeft }, errors };
}

function targetProblem(value: string, ids: ReadonlySet<string>, mayMake: boolean): string | null {
	if (value === "make" && !mayMake)
		return "That takes the right to add clients and projects. Choose a task.";
	const isTarget = value === "" || value === "make" || value === "skip" || ids.has(value);
	return isTarget ? null : "That task is gone or archived. Choose another.";
}

function listOf(values: FormValues | undefined, name: string): readonly string[] {
	const value = values?.[name];
	return Array.isArray(value) ? value.map(String) : [];
}
