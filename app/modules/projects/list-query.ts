import { isId } from "#app/lib/id.ts";

/** What a list of clients or projects is asked for by its address. */
export type ListQuery = {
	search: string;
	state: "open" | "archived";
	after?: string;
	before?: string;
};

export function readListQuery({ searchParams }: URL): ListQuery {
	const cursor = (name: "after" | "before") => {
		const id = searchParams.get(name);
		return id !== null && isId(id) ? { [name]: id } : {};
	};
	return {
		search: (searchParams.get("search") ?? "").trim().slice(0, 100),
		state: searchParams.get("state") === "archived" ? "archived" : "open",
		...cursor("after"),
		...cursor("before"),
	};
}

/** The same list asked otherwise: `?search=…&state=archived`. */
export function listSearch(
	{ search, state }: Pick<ListQuery, "search" | "state">,
	more: Record<string, string | undefined> = {},
): string {
	const query = new URLSearchParams();
	const asked = { search, state: state === "archived" ? state : "", ...more };
	for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
	return query.size > 0 ? `?${query}` : "";
}
