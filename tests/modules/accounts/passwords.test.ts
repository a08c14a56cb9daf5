import { hash, parseOptions } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, nobodysHash, passwordMatches } from "#app/lib/password-hash.server.ts";
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

test("checking for nobody is the same work as for somebody", async () => {
	const real = parseOptions(await hashPassword("tarpaulin river"));
	expect(parseOptions(nobodysHash)).toMatchObject({
		...{ algorithm: real.algorithm, version: real.version, parallelism: real.parallelism },
		...{ memoryCost: real.memoryCost, timeCost: real.timeCost, outputLen: real.outputLen },
	});
	// One that cannot be read would be refused at once: it is worked through, and never matches.
	expect(await passwordMatches(nobodysHash, "guess")).toBe(false);
	expect(await createPasswords().verify(null, "guess")).toEqual({ matches: false });
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
