/** `system` follows the device; the other two override it. */
export type Theme = "light" | "dark" | "system";

const themes: readonly Theme[] = ["light", "dark", "system"];

/** The theme of that name; `system` for anything else. */
export function themeOf(name: unknown): Theme {
	return themes.find((theme) => theme === name) ?? "system";
}

const cookieName = "theme";
const yearInSeconds = 31_536_000;

/** The theme of a request's Cookie header; `system` where none or another word is stored. */
export function readTheme(cookieHeader: string | null): Theme {
	const stored = (cookieHeader ?? "")
		.split(";")
		.map((pair) => pair.trim().split("="))
		.find(([name]) => name === cookieName)?.[1];
	return themeOf(stored);
}

/** A Set-Cookie value. Not secret, and readable by no script all the same. */
export function themeCookie(theme: Theme, secure: boolean): string {
	const age = theme === "system" ? 0 : yearInSeconds;
	const flags = secure ? "HttpOnly; SameSite=Lax; Secure" : "HttpOnly; SameSite=Lax";
	return `${cookieName}=${theme}; Path=/; Max-Age=${age}; ${flags}`;
}
