import { expect, test } from "vitest";
import { turns } from "#app/lib/turns.ts";

test("no more run together than may, none waits beyond the line, and what fails passes the turn on", async () => {
	const inTurn = turns({ atOnce: 2, waiting: 2 }, () => new Error("too many"));
	const done: number[] = [];
	let running = 0;
	let most = 0;
	const work = (index: number) => async () => {
		running += 1;
		most = Math.max(most, running);
		await Promise.resolve();
		running -= 1;
		if (index === 1) throw new Error("failed");
		done.push(index);
	};
	const settled = await Promise.allSettled([0, 1, 2, 3, 4].map((index) => inTurn(work(index))));
	expect(settled.map(({ status }) => status)).toEqual([
		...["fulfilled", "rejected", "fulfilled", "fulfilled", "rejected"],
	]);
	expect(settled.at(4)).toHaveProperty("reason.message", "too many");
	expect([done, most]).toEqual([[0, 2, 3], 2]);
});
