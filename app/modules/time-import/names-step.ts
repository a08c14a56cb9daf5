import * as z from "zod/mini";

/** Beside each key of the file what it stands for: a member's id, a task's id, `make` or `skip`. */
export type NamesAnswer = {
	readonly people: Readonly<Record<string, string>>;
	readonly works: Readonly<Record<string, string>>;
};

export const blankNames = { person: [], member: [], work: [], target: [], other: [] } as const;

const list = z.array(z.string());
const fields = z.object({ person: list, member: list, work: list, target: list, other: list });

const areChosen = z.check<z.output<typeof fields>>((payload) => {
	const { person, member, work, target } = payload.value;
	const refuse = (name: string, at: number, message: string) => {
		payload.issues.push({ code: "custom", message, path: [name, at], input: "" });
	};
	for (const at of person.keys()) {
		if (!member[at]) refuse("member", at, "Choose who this is, or leave these lines out.");
	}
	for (const at of work.keys()) {
		if (!target[at]) refuse("target", at, "Choose where these hours go.");
	}
});

/** Whom and what the names of a file stand for; keys and choices come as lists of the same order. */
export const namesSchema = z.pipe(
	fields.check(areChosen),
	z.transform(({ person, member, work, target }): NamesAnswer => {
		return { people: paired(person, member), works: paired(work, target) };
	}),
);

function paired(keys: readonly string[], values: readonly string[]): Record<string, string> {
	return Object.fromEntries(keys.map((key, at) => [key, values[at] ?? ""]));
}
