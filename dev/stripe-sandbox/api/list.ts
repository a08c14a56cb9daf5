import type Stripe from "stripe";
import type { ListParameters } from "./parameters.ts";
import { invalid, noSuch } from "./problem.ts";

type Listed = { id: string; object: string; created?: number };

/** One page of what is given oldest first: the newest come first, as Stripe lists. */
export function listPage<Row extends Listed>(
	rows: Row[],
	given: ListParameters,
	url: string,
): Stripe.ApiList<Row> {
	const limit = given.limit ?? 10;
	if (limit < 1 || limit > 100) {
		const param = "limit";
		throw invalid(
			`This value must be ${limit < 1 ? "greater than or equal to 1" : "less than or equal to 100"} (it currently is '${limit}').`,
			{
				param,
				code: "parameter_invalid_integer",
			},
		);
	}
	if (given.starting_after && given.ending_before) {
		throw invalid("You cannot parameterize `starting_after` and `ending_before` at once.");
	}
	const newest = rows.filter((row) => isCreatedWithin(row, given.created)).reverse();
	const { data, hasMore } = cut(newest, given, limit);
	return { object: "list", data, has_more: hasMore, url };
}

/** A whole list as it hangs off another object. */
export function wholeList<Row>(data: Row[], url: string): Stripe.ApiList<Row> {
	return { object: "list", data, has_more: false, url };
}

function cut<Row extends Listed>(rows: Row[], given: ListParameters, limit: number) {
	if (given.ending_before) {
		const end = indexOf(rows, given.ending_before, "ending_before");
		const start = Math.max(0, end - limit);
		return { data: rows.slice(start, end), hasMore: start > 0 };
	}
	const start = given.starting_after
		? indexOf(rows, given.starting_after, "starting_after") + 1
		: 0;
	return { data: rows.slice(start, start + limit), hasMore: rows.length > start + limit };
}

function indexOf(rows: Listed[], id: string, param: string): number {
	const index = rows.findIndex((row) => row.id === id);
	if (index < 0) throw noSuch(rows[0]?.object ?? "object", id, param);
	return index;
}

function isCreatedWithin({ created = 0 }: Listed, range: ListParameters["created"]): boolean {
	if (range === undefined) return true;
	if (typeof range === "number") return created === range;
	return (
		created > (range.gt ?? -Infinity) &&
		created >= (range.gte ?? -Infinity) &&
		created < (range.lt ?? Infinity) &&
		created <= (range.lte ?? Infinity)
	);
}
