import { safeReturnTo } from "./return-to.ts";

/** A form that was sent without a session is offered again before anything else. */
export function pageAfterSignIn({ searchParams }: URL): string {
	const kept = searchParams.get("kept");
	const returnTo = safeReturnTo(searchParams.get("returnTo"));
	return kept ? `/sign-in/kept?${new URLSearchParams({ form: kept, returnTo })}` : returnTo;
}

/** Where the second factor is asked for; what follows the sign-in goes along. */
export function secondStepPath(url: URL): string {
	return `/sign-in/second${onward(url)}`;
}

/** Back to the start of signing in, with words why. */
export function signInAgainPath(url: URL, notice: string): string {
	const search = new URLSearchParams(onward(url));
	search.set("notice", notice);
	return `/sign-in?${search}`;
}

/** What of an address says where to go after signing in. */
export function onward({ searchParams }: URL): string {
	const kept = [...searchParams].filter(([name]) => name === "returnTo" || name === "kept");
	return kept.length > 0 ? `?${new URLSearchParams(kept)}` : "";
}
