import type { FormValues, KeptSecret, Step } from "./wizard.ts";

/** What a form says of itself, beside its own fields. */
export const formMarks = { step: "_step", seen: "_seen", tab: "_tab" } as const;

type Fields = Pick<Step<object, unknown, never>, "blank" | "secret">;

/** A step's form as it was sent: its own fields and nothing else. Lists come as `email.0`, `email.1` … */
export function readForm({ blank }: Fields, sent: FormData): FormValues {
	const values: Record<string, string | string[]> = {};
	for (const [name, empty] of Object.entries(blank)) {
		values[name] = Array.isArray(empty) ? listOf(sent, name) : text(sent.get(name));
	}
	return values;
}

/** What a page says of itself. */
export function readMarks(sent: FormData): { seen: number; tab: string } {
	const seen = Number(text(sent.get(formMarks.seen)));
	return {
		seen: Number.isSafeInteger(seen) ? seen : 0,
		tab: text(sent.get(formMarks.tab)).slice(0, 40),
	};
}

/** A secret that was left empty stays what is kept of it. */
export function withKeptSecrets(
	{ secret = [] }: Fields,
	values: FormValues,
	stored: FormValues | undefined,
): FormValues {
	const held = secret.flatMap((name) => {
		const kept = stored?.[name];
		return values[name] === "" && kept !== undefined ? [[name, kept] as const] : [];
	});
	return { ...values, ...Object.fromEntries(held) };
}

/** The form with its secrets as they are stored, unless a new hash is there: nothing is kept as typed. */
export function withStoredSecrets(
	{ secret = [] }: Fields,
	values: FormValues,
	stored: FormValues | undefined,
): FormValues {
	const held = secret.map((name) => {
		const value = values[name];
		return [name, isKept(value) ? value : (stored?.[name] ?? "")] as const;
	});
	return { ...values, ...Object.fromEntries(held) };
}

/** The form without what its secrets hold: for the browser, which learns only that they are kept. */
export function withoutSecrets({ secret = [] }: Fields, values: FormValues): FormValues {
	const hidden = secret.map((name) => [name, isKept(values[name]) ? { kept: "" } : ""] as const);
	return { ...values, ...Object.fromEntries(hidden) };
}

function listOf(sent: FormData, name: string): string[] {
	const entries = [...sent.entries()].filter(
		([key]) =>
			key === name || (key.startsWith(`${name}.`) && /^\d+$/.test(key.slice(name.length + 1))),
	);
	return entries.map(([, value]) => text(value));
}

function text(value: FormDataEntryValue | null): string {
	return typeof value === "string" ? value : "";
}

function isKept(value: FormValues[string] | undefined): value is KeptSecret {
	return typeof value === "object" && "kept" in value;
}
