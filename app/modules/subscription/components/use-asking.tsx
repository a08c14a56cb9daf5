import { useSubmit } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";

/** How long typing has to rest, in milliseconds. */
const restMs = 400;

type FormProps = {
	onChange: (event: FormEvent<HTMLFormElement>) => void;
	onSubmit: () => void;
};

/**
 * Asks for what a form says as it changes: for a choice at once, for typed text when the typing rests. One question
 * takes the place of the one before, so that an answer that comes late is never shown.
 */
export function useAsking(): FormProps {
	const submit = useSubmit();
	const waiting = useRef<ReturnType<typeof setTimeout>>();
	const stopWaiting = () => clearTimeout(waiting.current);
	useEffect(() => () => clearTimeout(waiting.current), []);
	return {
		onChange(event) {
			const form = event.currentTarget;
			const ask = () => submit(form, { replace: true, preventScrollReset: true });
			stopWaiting();
			if (isTyped(event.target)) waiting.current = setTimeout(ask, restMs);
			else ask();
		},
		onSubmit: stopWaiting,
	};
}

function isTyped(target: EventTarget): boolean {
	return target instanceof HTMLInputElement && target.type === "text";
}
