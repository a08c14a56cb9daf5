import { type Checked, checkStep } from "./check-step.ts";
import type { Draft, DraftStore, SaveOutcome } from "./draft-store.ts";
import { differingFields } from "./keep-step.ts";
import {
	readForm,
	readMarks,
	withKeptSecrets,
	withoutSecrets,
	withStoredSecrets,
} from "./read-form.ts";
import type { StepReturn } from "./step-return.ts";
import { walk } from "./walk.ts";
import type { FieldErrors, FormValues, StepName, Wizard } from "./wizard.ts";

/** What a step does beside checking its form and keeping it. */
export type StepWork<Answer> = {
	/** Changes the form before it is checked, by the button that sent it too. */
	prepare?(values: FormValues, sent: FormData): FormValues;
	/** Whether the button only changes the form: it is kept unchecked, and the person stays. */
	stays?(sent: FormData): boolean;
	/** What only the server can check; it may reserve something when the form is right. */
	judge?(checked: Checked<Answer>, values: FormValues): Promise<FieldErrors>;
	/** Puts the hash in the place of a secret that is right. */
	hashSecrets?(values: FormValues, errors: FieldErrors): Promise<FormValues>;
};

export type Taken<Answer> =
	| { readonly kind: "complete"; readonly answer: Answer }
	| { readonly kind: "stay"; readonly version: number }
	/** 422: kept, but something is wrong. 409: not kept, because another page changed the step. */
	| { readonly kind: "return"; readonly status: 409 | 422; readonly body: StepReturn };

export type WizardVisit<A extends object, Facts, D extends Draft> = {
	readonly wizard: Wizard<A, Facts>;
	readonly facts: Facts;
	readonly store: Pick<DraftStore<D>, "save">;
	readonly draft: D;
	readonly now: Date;
};

/**
 * Takes a step's form: checks it and keeps it, right or wrong, so that nothing typed is lost. Of secrets only
 * the hash is kept, and only when they are right.
 */
export async function takeForm<A extends object, Facts, D extends Draft, Name extends StepName<A>>(
	visit: WizardVisit<A, Facts, D>,
	name: Name,
	sent: FormData,
	work: StepWork<A[Name]> = {},
): Promise<Taken<A[Name]>> {
	const step = visit.wizard.steps[name];
	const stored = visit.draft.kept[name]?.values;
	const read = readForm(step, sent);
	const typed = withKeptSecrets(step, work.prepare?.(read, sent) ?? read, stored);
	const stays = work.stays?.(sent) ?? false;
	const { checked, errors } = stays
		? { checked: null, errors: {} }
		: await judgeForm(visit, name, typed, work);
	const hashed = (await work.hashSecrets?.(typed, errors)) ?? typed;
	const done = checked?.ok === true && Object.keys(errors).length === 0;
	const values = withStoredSecrets(step, hashed, stored);
	const back = (status: 409 | 422, outcome: SaveOutcome): Taken<A[Name]> => {
		return { kind: "return", status, body: stepReturn(step, values, outcome, errors) };
	};
	const change = { ...readMarks(sent), step: name, values, done, now: visit.now };
	const outcome = await visit.store.save(visit.draft.id, change);
	if (outcome.kind === "conflict") return back(409, outcome);
	if (stays) return { kind: "stay", version: outcome.version };
	return checked?.ok && done ? { kind: "complete", answer: checked.answer } : back(422, outcome);
}

async function judgeForm<A extends object, Facts, D extends Draft, Name extends StepName<A>>(
	{ wizard, draft, facts }: WizardVisit<A, Facts, D>,
	name: Name,
	values: FormValues,
	work: StepWork<A[Name]>,
): Promise<{ checked: Checked<A[Name]>; errors: FieldErrors }> {
	const checked = checkStep(wizard, name, values, walk(wizard, draft.kept, facts).answers);
	const found: Record<string, string> = {
		...(await work.judge?.(checked, values)),
		...(checked.ok ? {} : checked.errors),
	};
	return { checked, errors: inFormOrder(found, Object.keys(wizard.steps[name].blank)) };
}

/** A summary lists what is wrong in the order in which the page asks for it. */
function inFormOrder(errors: FieldErrors, fields: readonly string[]): FieldErrors {
	const place = (name: string) => fields.indexOf(name.split(".")[0] ?? name);
	return Object.fromEntries(
		Object.entries(errors).sort(([one], [other]) => place(one) - place(other)),
	);
}

function stepReturn(
	step: Parameters<typeof withoutSecrets>[0],
	kept: FormValues,
	outcome: SaveOutcome,
	errors: FieldErrors,
): StepReturn {
	const values = withoutSecrets(step, kept);
	const { version: seen } = outcome;
	if (outcome.kind === "saved") return { values, errors, seen, conflict: null };
	const theirs = withoutSecrets(step, outcome.theirs.values);
	const fields = differingFields(values, theirs);
	return { values, errors, seen, conflict: { savedAt: outcome.theirs.savedAt, fields, theirs } };
}
