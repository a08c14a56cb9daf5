import { expect, test } from "vitest";
import { endSupportConsentJob } from "#app/modules/support/end-consent.job.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import { consentOf, supportLinesOf } from "#tests/kit/support.ts";
import { testWorker } from "#tests/kit/worker.ts";

const kit = testKit();
const worker = testWorker(kit, testServices(kit));

test("the worker writes down that a consent's time is up, and leaves one that counts", async () => {
	const [over, open] = [await kit.createTenant(), await kit.createTenant()];
	await consentOf(kit, over, 1, new Date(Date.now() - 2 * 3_600_000));
	await consentOf(kit, open);
	await worker.start([endSupportConsentJob]);
	await until(async () => (await supportLinesOf(kit, over)).length === 2);
	expect(await supportLinesOf(kit, over)).toEqual([
		"support-consent:give",
		"support-consent:expire",
	]);
	expect(await supportLinesOf(kit, open)).toEqual(["support-consent:give"]);
});
