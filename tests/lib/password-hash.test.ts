import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import {
	hashPassword,
	isOutdatedHash,
	nobodysHash,
	passwordMatches,
} from "#app/lib/password-hash.server.ts";

test("a password matches its own hash and no other does", async () => {
	const stored = await hashPassword("tarpaulin river");
	expect(stored).toMatch(/^\$argon2id\$v=19\$/);
	expect(await passwordMatches(stored, "tarpaulin river")).toBe(true);
	expect(await passwordMatches(stored, "tarpaulin rivet")).toBe(false);
});

test("the same password is hashed with another salt each time", async () => {
	expect(await hashPassword("tarpaulin river")).not.toBe(await hashPassword("tarpaulin river"));
});

test("letters composed and decomposed are the same password", async () => {
	const stored = await hashPassword("caf\u00e9 tarpaulin");
	expect(await passwordMatches(stored, "cafe\u0301 tarpaulin")).toBe(true);
});

test("nobody's hash is checked with today's cost and matches nothing", async () => {
	expect(isOutdatedHash(nobodysHash)).toBe(false);
	expect(await passwordMatches(nobodysHash, "")).toBe(false);
	expect(await passwordMatches(nobodysHash, "tarpaulin river")).toBe(false);
});

test("a hash made with less work is outdated, a new one is not", async () => {
	const weak = await hash("x", { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
	expect(isOutdatedHash(weak)).toBe(true);
	expect(isOutdatedHash(await hashPassword("x"))).toBe(false);
});
