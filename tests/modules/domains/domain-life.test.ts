import fc from "fast-check";
import { expect, test } from "vitest";
import {
	afterLook,
	type Found,
	type Life,
	type LifeEvent,
	type Look,
} from "#app/modules/domains/domain-life.ts";

const now = new Date("2026-11-22T10:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const well: Look = { proof: "right", target: "right" };
const noProof: Look = { proof: "missing", target: "right" };
const elsewhere: Look = { proof: "right", target: "wrong" };
const silent: Look = { proof: "unknown", target: "unknown" };
const life = (state: Life["state"], more: Partial<Life> = {}): Life => ({
	...{ state, failures: 0, firstFailedAt: null, createdAt: ago(1) },
	...more,
});
const failing = (days: number) => life("failing", { firstFailedAt: ago(days), failures: 9 });

type Case = readonly [Life, Look, string, LifeEvent | null];

const cases: readonly Case[] = [
	[life("pending"), noProof, "pending", null],
	[life("pending"), silent, "pending", null],
	[life("pending"), { proof: "wrong", target: "right" }, "pending", null],
	[life("pending"), elsewhere, "verifying", "prove"],
	[life("pending"), { proof: "right", target: "unknown" }, "verifying", "prove"],
	[life("pending"), well, "active", "activate"],
	[life("verifying"), elsewhere, "verifying", null],
	[life("verifying"), silent, "verifying", null],
	[life("verifying"), noProof, "pending", "lose-proof"],
	[life("verifying"), well, "active", "activate"],
	[life("pending", { createdAt: ago(30) }), noProof, "removed", "expire"],
	[life("pending", { createdAt: ago(29.9) }), noProof, "pending", null],
	[life("verifying", { createdAt: ago(30) }), elsewhere, "removed", "expire"],
	[life("pending", { createdAt: ago(99) }), well, "active", "activate"],
	[life("active"), well, "active", null],
	[life("active"), noProof, "failing", "fail"],
	[life("active"), elsewhere, "failing", "fail"],
	[life("active"), silent, "active", null],
	[life("active", { failures: 2 }), silent, "failing", "fail"],
	[failing(6.9), noProof, "failing", null],
	[failing(6.9), well, "active", "recover"],
	[failing(7), noProof, "removed", "drop"],
	[failing(7), elsewhere, "removed", "drop"],
	[failing(70), silent, "failing", null],
	[failing(70), well, "active", "recover"],
];

test.each(cases)("%j after %j is %s (%s)", (before, look, state, event) => {
	expect(afterLook(before, look, now)).toMatchObject({ state, event });
});

test("what is well is looked at daily, everything else hourly", () => {
	const hours = (before: Life, look: Look) =>
		(afterLook(before, look, now).nextCheckAt.getTime() - now.getTime()) / 3_600_000;
	expect(hours(life("active"), well)).toBe(24);
	expect(hours(failing(1), well)).toBe(24);
	expect(hours(life("active"), silent)).toBe(1);
	expect(hours(life("pending"), noProof)).toBe(1);
	expect(hours(failing(1), noProof)).toBe(1);
});

const found = fc.constantFrom<Found>("right", "wrong", "missing", "unknown");
const look = fc.record({ proof: found, target: found });

test("whatever comes, only a domain with both records is active, and none is dropped within seven days", () => {
	const looks = fc.array(look, { maxLength: 30 });
	fc.assert(fc.property(looks, fc.integer({ min: 1, max: 60 }), expectLawful), { numRuns: 300 });
});

function expectLawful(looks: readonly Look[], hours: number): void {
	let at = now;
	let present: Life = life("pending", { createdAt: now });
	for (const next of looks) {
		at = new Date(at.getTime() + hours * 3_600_000);
		const { state, event, ...counted } = afterLook(present, next, at);
		const begins = event === "activate" || event === "recover";
		expect(begins).toBe(state === "active" && present.state !== "active");
		if (begins) expect(next).toEqual(well);
		const failedFor = at.getTime() - (present.firstFailedAt ?? at).getTime();
		if (event === "drop") expect(failedFor).toBeGreaterThanOrEqual(7 * 86_400_000);
		if (state === "removed") return;
		present = { ...present, state, ...counted };
	}
}
