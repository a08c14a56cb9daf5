import type { Sandbox } from "../sandbox.ts";

export type PageRequest = {
	method: string;
	path: string;
	query: URLSearchParams;
	form: URLSearchParams;
	/** As it came. */
	body: string;
};

export type PageAnswer = {
	status: number;
	type: "html" | "css" | "json" | "plain";
	body: string;
	location?: string;
};

export type Page = {
	method: string;
	matches: RegExp;
	show(sandbox: Sandbox, request: PageRequest, id: string): PageAnswer;
};

/** A page of the sandbox's own: `GET /checkout/:id`. */
export function page(
	route: string,
	show: (sandbox: Sandbox, request: PageRequest, id: string) => PageAnswer,
): Page {
	const [method = "", pattern = ""] = route.split(" ");
	return { method, matches: new RegExp(`^${pattern.replaceAll(/:\w+/g, "([^/]+)")}$`), show };
}

/** After a post: the page to see next. */
export function redirect(location: string): PageAnswer {
	return { status: 303, type: "plain", body: `See ${location}`, location };
}
