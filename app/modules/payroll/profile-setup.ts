import { type HourKind, hourKinds } from "#app/modules/overtime/hour-kinds.ts";
import type { ColumnName, Profile } from "./profiles/profile.ts";

/** A profile with what the company calls things in it. */
export type ProfileSetup = {
	readonly profile: Profile;
	readonly codes: Readonly<Record<HourKind, string>>;
	/** Columns in their order; those without a head are left out of the file. */
	readonly columns: readonly { readonly name: ColumnName; readonly head: string }[];
};

/** What is stored of a profile beside its kinds of hours: the heads of its columns. */
export function headKey(name: ColumnName): string {
	return `head:${name}`;
}

/** A profile with what is stored of it, else with what is usual. */
export function setupOf(profile: Profile, stored: ReadonlyMap<string, string>): ProfileSetup {
	const code = (kind: HourKind) => stored.get(kind) ?? profile.codes[kind] ?? "";
	return {
		profile,
		codes: {
			ordinary: code("ordinary"),
			overtime: code("overtime"),
			sunday: code("sunday"),
			"ordinary-sunday": code("ordinary-sunday"),
			holiday: code("holiday"),
		},
		columns: profile.columns.map(({ name, head }) => ({
			name,
			head: (profile.hasOwnHeads ? stored.get(headKey(name)) : undefined) ?? head,
		})),
	};
}

/** Reads the form of a profile: what to store by key, and what is wrong by field. */
export function readSetup(
	profile: Profile,
	form: FormData,
): { stored: Map<string, string>; errors: Record<string, string> } {
	const keys = [
		...hourKinds,
		...(profile.hasOwnHeads ? profile.columns.map(({ name }) => headKey(name)) : []),
	];
	const stored = new Map(keys.map((key) => [key, String(form.get(key) ?? "").trim()]));
	const errors: Record<string, string> = {};
	for (const [key, text] of stored) {
		if (text.length > 60) errors[key] = "Up to 60 characters. Write a shorter one.";
		else if (profile.name === "simplepay" && !/^[A-Za-z0-9 ]*$/.test(text)) {
			errors[key] = "SimplePay takes letters, figures and spaces only.";
		}
	}
	const used = hourKinds.map((kind) => stored.get(kind) ?? "").filter(Boolean);
	const isTwice = profile.layout === "a line a person" && new Set(used).size < used.length;
	if (isTwice) errors[""] = "Two kinds of hours have one name. Give each column a name of its own.";
	return { stored, errors };
}
