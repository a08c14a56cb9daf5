import { isId } from "#app/lib/id.ts";

/** What the review of all access is narrowed down to, by its address. */
export type ReviewQuery = {
	readonly person: string;
	readonly team: string;
	readonly type: string;
	readonly page: number;
};

export function readReviewQuery({ searchParams }: URL): ReviewQuery {
	const id = (name: string) => {
		const value = searchParams.get(name) ?? "";
		return isId(value) ? value : "";
	};
	const page = Number(searchParams.get("page") ?? "1");
	return {
		person: id("person"),
		team: id("team"),
		type: searchParams.get("type") ?? "",
		page: Number.isSafeInteger(page) && page > 1 ? page : 1,
	};
}

/** The same review on another page: `?person=…&page=2`. */
export function reviewSearch({ page, ...narrowed }: ReviewQuery): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(narrowed)) if (value) search.set(name, value);
	if (page > 1) search.set("page", String(page));
	return search.size > 0 ? `?${search}` : "";
}
