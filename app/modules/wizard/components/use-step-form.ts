import { useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, useMemo, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { Checked } from "../check-step.ts";
import { readForm, withKeptSecrets } from "../read-form.ts";
import type { StepReturn } from "../step-return.ts";
import type { FieldErrors, FormValues } from "../wizard.ts";
import { nestedErrors } from "./nested-errors.ts";
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
};

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
	const isBusy = useNavigation().state !== "idle";
	const shown = returned ?? left;
	const { secret = [] } = step;
	const { address, onKept } = options;
	const kept = useAutosave({ form, step: step.name, secret, address, seen: shown.seen, onKept });
	const [ownSummary, setOwnSummary] = useState<FieldErrors>();

	const read = () => readForm(step, form.current ? new FormData(form.current) : new FormData());
	const checkPage = () => check(withKeptSecrets(step, read(), left.values));
	const { register, handleSubmit, formState, getFieldState, trigger } = useForm({
		mode: "onTouched",
		shouldFocusError: false,
		errors: useMemo(() => nestedErrors(shown.errors), [shown.errors]),
		resolver: () => {
			const checked = checkPage();
			return { values: {}, errors: checked.ok ? {} : nestedErrors(checked.errors) };
		},
	});

	async function send(element: HTMLFormElement) {
		setOwnSummary({});
		const result = await kept.keep();
		if (result === "unreachable") setOwnSummary({ "": unreachable });
		if (result === "kept") submit(element);
	}
	function showWrong() {
		const checked = checkPage();
		setOwnSummary(checked.ok ? {} : checked.errors);
	}
	function textOf(name: string): string {
		const value = shown.values[name];
		return typeof value === "string" ? value : "";
	}

	function listOf(name: string): string[] {
		const value = shown.values[name];
		return Array.isArray(value) ? value.map(String) : [];
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
			onInput: () => onTyped?.(read()),
		},
		marks: { seen: kept.seen, tab: useTab() },
		/** For a text control, select, checkbox or radio of this name. */
		control: (name: string) => ({ defaultValue: textOf(name), ...register(name) }),
		register,
		textOf,
		listOf,
		/** Of a secret: whether the server has it, so that it need not be typed again. */
		isKept: (name: string) => typeof shown.values[name] === "object",
		error: (name: string): string | undefined => getFieldState(name, formState).error?.message,
		summary: ownSummary ?? shown.errors,
		conflict: kept.conflict ?? returned?.conflict ?? null,
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
