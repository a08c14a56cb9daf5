import { expect, test } from "vitest";
import { everybody, type Rate, type RatePlace } from "#app/modules/rates/rate.ts";
import { rateBook, rateFor } from "#app/modules/rates/rate-for.ts";

const work = {
	...{ memberId: "ann", clientId: "mzansi", projectId: "payroll", taskId: "mapping" },
	date: "2026-03-15",
};

/** From the narrowest to the widest, as decision 0026 has them. */
const places: readonly RatePlace[] = [
	{ ...everybody, memberId: "ann", projectId: "payroll" },
	{ ...everybody, taskId: "mapping" },
	{ ...everybody, projectId: "payroll" },
	{ ...everybody, clientId: "mzansi" },
	{ ...everybody, memberId: "ann" },
	everybody,
];

function rate(place: RatePlace, amountMinor: bigint | null, startsOn = "2026-01-01"): Rate {
	return {
		...{ ...place, id: `${startsOn}/${amountMinor}`, kind: "billed", unit: "hour" },
		...{ amountMinor, currency: "ZAR", startsOn },
	};
}

test("the narrowest agreement wins, and without it the next", () => {
	const names = places.map((_, first) => {
		const rates = places.slice(first).map((place, index) => rate(place, BigInt(100 + index)));
		return rateFor(rateBook(rates), "billed", work)?.place;
	});
	expect(names).toEqual([
		...["member on project", "task", "project", "client", "member", "workspace"],
	]);
});

test("a rate holds from its date until the next of the same place", () => {
	const book = rateBook([
		rate(everybody, 100_00n, "2026-01-01"),
		rate(everybody, 120_00n, "2026-03-01"),
		rate(everybody, 130_00n, "2026-03-16"),
	]);
	const on = (date: string) => rateFor(book, "billed", { ...work, date })?.amountMinor;
	expect(on("2025-12-31")).toBeUndefined();
	expect(on("2026-02-28")).toBe(100_00n);
	expect(on("2026-03-01")).toBe(120_00n);
	expect(on("2026-03-16")).toBe(130_00n);
});

test("from the date on which a place gives its rate up, the next place is asked", () => {
	const project = { ...everybody, projectId: "payroll" };
	const book = rateBook([
		rate(project, 200_00n),
		rate(project, null, "2026-03-01"),
		rate(everybody, 100_00n),
	]);
	expect(rateFor(book, "billed", { ...work, date: "2026-02-28" })?.place).toBe("project");
	expect(rateFor(book, "billed", work)?.place).toBe("workspace");
});

test("nothing is a rate, and so is somebody else's", () => {
	const free = rateBook([rate({ ...everybody, clientId: "mzansi" }, 0n), rate(everybody, 5n)]);
	expect(rateFor(free, "billed", work)?.amountMinor).toBe(0n);
	const other = rateBook([rate({ ...everybody, memberId: "ben" }, 1n)]);
	expect(rateFor(other, "billed", work)).toBeNull();
	expect(rateFor(free, "cost", work)).toBeNull();
});
