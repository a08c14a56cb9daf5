import { localPath } from "#app/lib/local-path.ts";

/** Where to go after signing in: a path of this same host, never the sign-in pages themselves, else `/`. */
export function safeReturnTo(asked: unknown): string {
	const path = localPath(asked);
	return /^\/sign-(?:in|out)(?:[/?#]|$)/.test(path) ? "/" : path;
}
