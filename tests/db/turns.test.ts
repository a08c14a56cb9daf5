import fc from "fast-check";
import { expect, test } from "vitest";
import { Turns } from "#db/turns.ts";

const anything = () => false;

/** Hands over until nobody waits, and says who got it in which order. */
function drain(turns: Turns<null>, suits: (key: string) => boolean = anything): string[] {
	const order: string[] = [];
	for (let key = turns.handOver(null, suits); key; key = turns.handOver(null, suits))
		order.push(key);
	return order;
}

test("each has one turn before anybody has a second", () => {
	const turns = new Turns<null>();
	for (const key of ["a", "a", "a", "b", "a", "c", "b"]) void turns.wait(key);
	expect(drain(turns)).toEqual(["a", "b", "c", "a", "b", "a", "a"]);
});

test("whom it suits comes first, and then the first of all", () => {
	const turns = new Turns<null>();
	for (const key of ["a", "b", "c"]) void turns.wait(key);
	expect(drain(turns, (key) => key === "c")).toEqual(["c", "a", "b"]);
});

test("within a tenant the first to ask is the first to have it", async () => {
	const turns = new Turns<number>();
	const got: string[] = [];
	const asked = ["first", "second", "third"].map((name) =>
		turns.wait("a").then((thing) => got.push(`${name} ${thing}`)),
	);
	for (const thing of [1, 2, 3]) turns.handOver(thing, anything);
	await Promise.all(asked);
	expect(got).toEqual(["first 1", "second 2", "third 3"]);
});

test("everybody who waits has a turn, once", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom("a", "b", "c", "d")), (keys) => {
			const turns = new Turns<null>();
			for (const key of keys) void turns.wait(key);
			expect(drain(turns).sort()).toEqual([...keys].sort());
		}),
	);
});
