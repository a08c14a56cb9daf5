import { readerHeader } from "#app/lib/reader-header.ts";

/** What became of something sent: the answer, a refusal in words, or nobody there. */
export type Sent<Answer> =
	| { kind: "answered"; answer: Answer }
	| { kind: "refused"; message: string; code?: string }
	| { kind: "unreached"; why: Unreached };

/** Why the server did not take it: what was typed stays here in every case. */
export type Unreached = "offline" | "signed-out" | "failed";

type Body<Answer> = Answer | { problem: { message: string; code: string } };

/**
 * Sends a change of the timesheet. Outlives the page that sends it, so that leaving loses nothing.
 *
 * @param reader whose page sends it: the server takes it from nobody else, who may be signed in here by now
 */
export async function postTimesheet<Answer extends object>(
	path: string,
	fields: FormData | Readonly<Record<string, string>>,
	reader?: string,
): Promise<Sent<Answer>> {
	const body = fields instanceof FormData ? fields : formOf(fields);
	const headers = { Accept: "application/json", ...(reader && { [readerHeader]: reader }) };
	const response = await fetch(path, { method: "POST", body, headers, keepalive: true }).catch(
		() => null,
	);
	if (!response) return { kind: "unreached", why: "offline" };
	if (response.status === 401) return { kind: "unreached", why: "signed-out" };
	const isJson = /json/.test(response.headers.get("Content-Type") ?? "");
	if (!isJson || response.status >= 500) return { kind: "unreached", why: "failed" };
	const read: Body<Answer> | null = await response.json().catch(() => null);
	if (!read) return { kind: "unreached", why: "failed" };
	return "problem" in read
		? { kind: "refused", message: read.problem.message, code: read.problem.code }
		: { kind: "answered", answer: read };
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}
