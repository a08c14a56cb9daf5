import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, passwordMatches } from "#app/lib/password-hash.server.ts";
import { createPasswords } from "#app/modules/accounts/passwords.server.ts";

test("the right password matches and a current hash is kept", async () => {
	const passwords = createPasswords();
	const stored = await passwords.hash("tarpaulin river");
	expect(await passwords.verify(stored, "tarpaulin river")).toEqual({ matches: true });
	expect(await passwords.verify(stored, "another river")).toEqual({ matches: false });
});

test("an outdated hash is renewed when its password is given", async () => {
	const stored = await hash("tarpaulin river", { algorithm: 2, memoryCost: 8_192, timeCost: 1 });
	const verdict = await createPasswords().verify(stored, "tarpaulin river");
	if (!verdict.matches || !verdict.renewed) throw new Error("a renewed hash was expected");
	expect(await passwordMatches(verdict.renewed, "tarpaulin river")).toBe(true);
});

test("an outdated hash is not renewed by a wrong password", async () => {
	const stored = await hash("tarpaulin river", { algorithm: 2, memoryCost: 8_192, timeCost: 1 });
	expect(await createPasswords().verify(stored, "guess")).toEqual({ matches: false });
});

test("checking for nobody takes about as long as for somebody", async () => {
	const passwords = createPasswords();
	const stored = await hashPassword("tarpaulin river");
	const somebody: number[] = [];
	const nobody: number[] = [];
	for (let round = 0; round < 15; round += 1) {
		somebody.push(await timed(() => passwords.verify(stored, "guess")));
		nobody.push(await timed(() => passwords.verify(null, "guess")));
	}
	const ratio = median(nobody) / median(somebody);
	expect(ratio).toBeGreaterThan(0.6);
	expect(ratio).toBeLessThan(1.6);
});

test("more at once wait their turn and all are answered", async () => {
	const passwords = createPasswords({ atOnce: 1 });
	const stored = await hashPassword("tarpaulin river");
	const verdicts = await Promise.all(
		["guess", "tarpaulin river", "other", "tarpaulin river"].map((password) =>
			passwords.verify(stored, password),
		),
	);
	expect(verdicts.map((verdict) => verdict.matches)).toEqual([false, true, false, true]);
});

test("a queue that is full refuses with a time to come back", async () => {
	const passwords = createPasswords({ atOnce: 1, waiting: 1 });
	const answers = await Promise.allSettled([1, 2, 3].map(() => passwords.verify(null, "guess")));
	expect(answers.map((answer) => answer.status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
	expect(answers[2]).toMatchObject({ reason: { code: "busy", status: 503, retryAfter: 5 } });
	expect(await passwords.verify(null, "guess")).toEqual({ matches: false });
});

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
