import { isId } from "#app/lib/id.ts";
import { offeredRole } from "./roles.ts";

/** What a list of people is asked for by its address. */
export type PeopleQuery = {
	who: "members" | "left";
	search: string;
	/** Built in by its name, or one of the company's own by its id. */
	role: string | undefined;
	after?: string;
	before?: string;
};

export function readPeopleQuery({ searchParams }: URL, who: PeopleQuery["who"]): PeopleQuery {
	const cursor = (name: "after" | "before") => {
		const id = searchParams.get(name);
		return id !== null && isId(id) ? { [name]: id } : {};
	};
	const role = searchParams.get("role") ?? "";
	return {
		who,
		search: (searchParams.get("search") ?? "").trim().slice(0, 100),
		role: isId(role) ? role : offeredRole(role),
		...cursor("after"),
		...cursor("before"),
	};
}

/** The same list with some of it asked otherwise: `?search=…&role=…`. */
export function peopleSearch(
	{ search, role }: Pick<PeopleQuery, "search" | "role">,
	more: Record<string, string | undefined> = {},
): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries({ search, role, ...more })) {
		if (value) query.set(name, value);
	}
	return query.size > 0 ? `?${query}` : "";
}

/** Where the same list is a file. */
export function peopleFilePath(query: Pick<PeopleQuery, "search" | "role" | "who">): string {
	return `/people/file${peopleSearch(query, { who: query.who === "left" ? "left" : undefined })}`;
}
