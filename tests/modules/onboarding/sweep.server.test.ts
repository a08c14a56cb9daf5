import { afterEach, expect, test } from "vitest";
import { enqueueDueJobs } from "#app/jobs/schedules.server.ts";
import { holdSlug } from "#app/modules/onboarding/slug-hold.server.ts";
import { sweepSignUpsJob } from "#app/modules/onboarding/sweep.job.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import { asSuperuser } from "#tests/kit/worker.ts";
import { draftWith, jobContext, set } from "./sign-up-kit.ts";

const kit = testKit();
const product = testServices(kit);
const now = new Date();
const hour = 3600 * 1000;

afterEach(() => asSuperuser(kit, "delete from pgboss.job"));

test("expired sign-ups go with all that was typed, the others stay", async () => {
	const { services } = product;
	const [old, young] = [await draftWith(services, {}), await draftWith(services, {})];
	await kit.database.publicTransaction((db) => holdSlug(db, old.id, "held-by-old", now));
	await kit.database.publicTransaction((db) => holdSlug(db, young.id, "held-by-young", now));
	await set(services, old.id, { expiresAt: new Date(now.getTime() - hour) });
	await sweepSignUpsJob.run({ on: "2026-11-22" }, jobContext(services, null));
	const drafts = await kit.owner`select id from onboarding_drafts`;
	expect(drafts.map(({ id }) => id)).toEqual([young.id]);
	const holds = await kit.owner`select slug from slug_holds`;
	expect(holds.map(({ slug }) => slug)).toEqual(["held-by-young"]);
});

test("the sweep comes once a day, however often it is looked", async () => {
	for (const hours of [0, 1, 24]) {
		await enqueueDueJobs(product.services, new Date(Date.UTC(2026, 10, 22) + hours * hour));
	}
	const sweeps = (await jobsOf(kit, null)).filter(({ data }) => data.job === "sweep-sign-ups");
	expect(sweeps.map(({ data }) => data.payload)).toEqual([
		{ on: "2026-11-22" },
		{ on: "2026-11-23" },
	]);
});
