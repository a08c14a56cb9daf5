import type { AppLoadContext } from "@remix-run/node";

const requests = new WeakSet<AppLoadContext>();

/** The database is away: the rest of this request shows the form that was sent, without asking for its draft. */
export function goOnWithoutDraft(context: AppLoadContext): void {
	requests.add(context);
}

export function isWithoutDraft(context: AppLoadContext): boolean {
	return requests.has(context);
}
