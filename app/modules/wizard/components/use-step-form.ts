import { useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, useMemo, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { Checked } from "../check-step.ts";
import { readForm, withKeptSecrets } from "../read-form.ts";
import type { StepReturn } from "../step-return.ts";
import type { FieldErrors, FormValues } from "../wizard.ts";
import { nestedErrors } from "./nested-errors.ts";
import { shownValues } from "./shown-values.ts";
import { useAutosave } from "./use-autosave.ts";
import { useTab } from "./use-tab.ts";

export type StepFormOptions = {
	/** The step's part of the wizard. */
	step: { name: string; blank: FormValues; secret?: readonly string[] };
	/** The step's rule, as on the server. */
	check(values: FormValues): Checked<unknown>;
	/** What the page was made with. */
	left: Pick<StepReturn, "values" | "errors" | "seen">;
	/** What came back when it was sent. */
	returned: StepReturn | undefined;
	/** Where it is kept while it is typed. */
	address: string;
	onKept(at: string): void;
	onTyped?(values: FormValues): void;
	/** What the summary says of them, where the field alone would not tell which one is meant. */
	inSummary?: ((errors: FieldErrors, values: FormValues) => FieldErrors) | undefined;
};

const asTheyAre = (errors: FieldErrors): FieldErrors => errors;

export const unreachable =
	"We could not reach our server. What you typed is still here. Try again in a moment.";

/**
 * The enhancement of a step's form, which works as plain HTML: errors as one leaves a field, a summary after
 * sending, everything kept while typing. What is read, checked and sent is the page's own form.
 */
export function useStepForm(options: StepFormOptions) {
	const { step, check, left, returned, onTyped } = options;
	const form = useRef<HTMLFormElement>(null);
	const submit = useSubmit();
	const isMoving = useNavigation().state !== "idle";
	const shown = returned ?? left;
	const values = shownValues(shown.values);
	const { secret = [] } = step;
	const { address, onKept, inSummary = asTheyAre } = options;
	const place = { form, step: step.name, secret, address, seen: shown.seen, onKept };
	const kept = useAutosave({ ...place, conflict: returned?.conflict ?? null });
	const [own, setOwn] = useState<{ answerTo: unknown; errors: FieldErrors }>();
	/** Until the next answer of the server. */
	const summarise = (errors: FieldErrors) => setOwn({ answerTo: returned, errors });

	const read = () => readForm(step, form.current ? new FormData(form.current) : new FormData());
	const checkPage = () => check(withKeptSecrets(step, read(), shown.values));
	const { register, handleSubmit, formState, getFieldState, trigger } = useForm({
		mode: "onTouched",
		shouldFocusError: false,
		errors: useMemo(() => nestedErrors(shown.errors), [shown.errors]),
		resolver: () => {
			const checked = checkPage();
			return { values: {}, errors: checked.ok ? {} : nestedErrors(checked.errors) };
		},
	});

	const isBusy = isMoving || formState.isSubmitting;
	const serverSummary = useMemo(
		() => inSummary(shown.errors, shown.values),
		[shown.errors, shown.values, inSummary],
	);

	async function send(element: HTMLFormElement) {
		summarise({});
		const result = await kept.keep();
		if (result === "unreachable") summarise({ "": unreachable });
		if (result === "kept") submit(element);
	}
	function showWrong() {
		const checked = checkPage();
		summarise(checked.ok ? {} : inSummary(checked.errors, read()));
	}
	return {
		form: {
			ref: form,
			method: "post" as const,
			noValidate: true,
			onSubmit(event: FormEvent<HTMLFormElement>) {
				const element = event.currentTarget;
				event.preventDefault();
				if (!isBusy) void handleSubmit(() => send(element), showWrong)(event);
			},
			onBlur: kept.keepChanges,
			onChange(event: FormEvent<HTMLFormElement>) {
				// After what else the choice changes on the page.
				if (isChoice(event.target)) setTimeout(kept.keepChanges);
			},
			onInput: () => onTyped?.(read()),
		},
		marks: { seen: Math.max(kept.seen, shown.seen), tab: useTab() },
		/** For a text control, select, checkbox or radio of this name. */
		control: (name: string) => ({ defaultValue: values.textOf(name), ...register(name) }),
		...values,
		register,
		error: (name: string): string | undefined => getFieldState(name, formState).error?.message,
		summary: own && own.answerTo === returned ? own.errors : serverSummary,
		conflict: kept.conflict,
		isBusy,
		/** Before one leaves the page by a link or a key. */
		leave: kept.keepChanges,
		/** After the page changed a field by itself. */
		changed(name: string) {
			onTyped?.(read());
			kept.keepChanges();
			void trigger(name);
		},
	};
}

/** A control that is changed by one press and may keep focus afterwards. */
function isChoice(control: EventTarget): boolean {
	if (control instanceof HTMLSelectElement) return true;
	return control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type);
}
