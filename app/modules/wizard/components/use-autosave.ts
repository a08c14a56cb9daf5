import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { KeepReply } from "../keep-reply.ts";
import { formMarks } from "../read-form.ts";
import type { StepConflict } from "../step-return.ts";

export type KeepResult = "kept" | "conflict" | "unreachable";

type Options = {
	form: RefObject<HTMLFormElement>;
	step: string;
	/** Fields that are never kept as typed. */
	secret: readonly string[];
	/** Takes a POST of the form with `_step`. */
	address: string;
	/** The draft's version that the page was made with. */
	seen: number;
	/** What another page wrote, when the form was sent. */
	conflict: StepConflict | null;
	onKept(at: string): void;
};

/**
 * Keeps a form on the server while it is typed: on leaving a field, on leaving the page, before it is sent. Whoever is
 * asked which of two versions holds is not answered for: until the form is sent again nothing is kept.
 */
export function useAutosave(options: Options) {
	const [state, setState] = useState({ seen: options.seen, conflict: noConflict });
	const conflict = state.conflict ?? options.conflict;
	const latest = useRef({ ...options, conflict });
	latest.current = { ...options, conflict };
	const known = useRef<string | null>(null);
	const running = useRef<Promise<KeepResult>>(Promise.resolve("kept"));

	const post = useCallback(async (): Promise<KeepResult> => {
		const { form, step, secret, address, onKept } = latest.current;
		if (!form.current) return "kept";
		const typed = typedIn(form.current, secret);
		const reply = await send(address, step, form.current, secret);
		if (!reply) return "unreachable";
		setState({ seen: reply.seen, conflict: reply.conflict });
		if (reply.conflict) return "conflict";
		known.current = typed;
		if (reply.savedAt) onKept(reply.savedAt);
		return "kept";
	}, []);

	/** One after another, so that the last one typed is the last one kept. */
	const keep = useCallback(() => {
		running.current = running.current.then(post);
		return running.current;
	}, [post]);

	const keepChanges = useCallback(() => {
		const { form, secret, conflict } = latest.current;
		if (!form.current || conflict) return;
		if (typedIn(form.current, secret) !== known.current) void keep();
	}, [keep]);

	useEffect(() => {
		const { form, secret } = latest.current;
		known.current = form.current && typedIn(form.current, secret);
		addEventListener("pagehide", keepChanges);
		return () => removeEventListener("pagehide", keepChanges);
	}, [keepChanges]);

	return { seen: state.seen, conflict, keep, keepChanges };
}

const noConflict: StepConflict | null = null;

function typedIn(form: HTMLFormElement, secret: readonly string[]): string {
	const marks: readonly string[] = Object.values(formMarks);
	const fields = fieldsOf(form).filter(([name]) => ![...marks, ...secret].includes(name));
	return new URLSearchParams(fields).toString();
}

async function send(
	address: string,
	step: string,
	form: HTMLFormElement,
	secret: readonly string[],
): Promise<KeepReply | null> {
	const fields = fieldsOf(form).filter(([name]) => !secret.includes(name));
	const body = new URLSearchParams([...fields, [formMarks.step, step]]);
	try {
		const answer = await fetch(address, { method: "POST", body, keepalive: true });
		return answer.ok || answer.status === 409 ? await answer.json() : null;
	} catch {
		return null;
	}
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
	return [...new FormData(form)].flatMap(([name, value]) =>
		typeof value === "string" ? [[name, value]] : [],
	);
}
