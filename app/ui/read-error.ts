import { isRouteErrorResponse } from "@remix-run/react";
import { type ErrorWords, errorWords } from "./error-words.ts";
import { readRefusal, type ShownRefusal } from "./refusal.ts";

export type ReadError = { status: number; refusal: ShownRefusal | undefined; words: ErrorWords };

/** What an error boundary was handed: a refusal of ours, another answer, or a bug. */
export function readError(error: unknown): ReadError {
	const answer = isRouteErrorResponse(error) ? error : undefined;
	const status = answer?.status ?? 500;
	const refusal = answer && readRefusal(answer.data);
	return { status, refusal, words: errorWords(status, refusal) };
}

/** The title of a page; of the error in its place, if there is one: Remix hands `null` or nothing where none is. */
export function pageTitle(title: string | null, error?: unknown): string {
	const shown = error == null ? title : readError(error).words.title;
	return shown ? `${shown} · Crowdminder` : "Crowdminder";
}
