import { signUp } from "./sign-up.ts";

/** Came from the review to change one thing: the way leads back there. */
export function isReturning(url: URL): boolean {
	return url.searchParams.get("from") === signUp.end.name;
}

/** From the review to a step, and back. */
export function pathToChange(path: string): string {
	return `${path}?from=${signUp.end.name}`;
}
