const somewhere = "http://here.invalid";

/**
 * Where to go after signing in: a path of this same host, or `/`. Anything that a browser could read as
 * another origin (`//evil`, `/\evil`, a scheme, control characters) is `/`, and so are the sign-in pages.
 */
export function safeReturnTo(asked: string | null | undefined): string {
	if (!asked?.startsWith("/") || hasTrapSigns(asked)) return "/";
	if (!URL.canParse(asked, somewhere)) return "/";
	const url = new URL(asked, somewhere);
	if (url.origin !== somewhere || url.pathname.startsWith("//")) return "/";
	if (/^\/sign-(?:in|out)(?:\/|$)/.test(url.pathname)) return "/";
	return `${url.pathname}${url.search}${url.hash}`;
}

/** A backslash is a slash to browsers; tabs, line ends and other control characters are dropped by them. */
function hasTrapSigns(text: string): boolean {
	return text.startsWith("//") || text.includes("\\") || /\p{Cc}/u.test(text);
}
