import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { sweepSignIns } from "#app/modules/accounts/history/sweep-sign-ins.job.server.ts";
import { passkeyChallenges, pendingSignIns, signIns } from "#db/tenant/sign-in.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();
const now = new Date("2026-11-23T08:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const yearSeconds = 365 * 24 * 3600;

test("sign-ins go after a year, and what was begun and never ended when it is over", async () => {
	const tenant = await kit.createTenant();
	await kit.asTenant(tenant, async (db) => {
		for (const at of [ago(yearSeconds + 1), ago(yearSeconds - 1)]) {
			const how = { firstFactor: "password", isSuccess: true, network: "196.25.1.7" };
			await db.insert(signIns).values({ id: newId(), memberId: tenant.owner.id, at, ...how });
		}
		for (const [name, expiresAt] of [
			["over", ago(1)],
			["open", ago(-1)],
		] as const) {
			const common = { host: "acme.localhost", memberId: tenant.owner.id, expiresAt };
			await db
				.insert(pendingSignIns)
				.values({ ...common, tokenHash: name, firstFactor: "password", stays: true });
			await db
				.insert(passkeyChallenges)
				.values({ ...common, browserHash: name, challenge: name, purpose: "second" });
		}
		await sweepSignIns(db, now);
		expect(await db.select({ at: signIns.at }).from(signIns)).toEqual([
			{ at: ago(yearSeconds - 1) },
		]);
		expect(await db.select({ name: pendingSignIns.tokenHash }).from(pendingSignIns)).toEqual([
			{ name: "open" },
		]);
		expect(
			await db.select({ name: passkeyChallenges.browserHash }).from(passkeyChallenges),
		).toEqual([{ name: "open" }]);
	});
});
