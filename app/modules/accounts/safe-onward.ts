import { localPath } from "#app/lib/local-path.ts";

/** Where a page in between leads afterwards: a path of this host, else the page about signing in. */
export function safeOnward({ searchParams }: URL): string {
	const asked = searchParams.get("returnTo");
	return asked === null ? "/account/security" : localPath(asked);
}
