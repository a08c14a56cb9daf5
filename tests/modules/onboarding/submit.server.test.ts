import { afterEach, expect, test } from "vitest";
import { holdSlug } from "#app/modules/onboarding/slug-hold.server.ts";
import { retrySignUp, submitSignUp } from "#app/modules/onboarding/submit.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import { asSuperuser } from "#tests/kit/worker.ts";
import { completeForms, draftWith, reread, set } from "./sign-up-kit.ts";

const kit = testKit();
const product = testServices(kit);
const now = new Date();

afterEach(() => asSuperuser(kit, "delete from pgboss.job"));

const submit = (draftId: string, at = now) => submitSignUp(product.services, draftId, at);

test("a complete sign-up is sent: its workspace is enqueued and its address held", async () => {
	const draft = await draftWith(product.services, completeForms("sent-once"));
	expect(await submit(draft.id)).toBe("/start/progress");
	expect((await reread(product.services, draft.id)).state).toBe("submitted");
	const jobs = await jobsOf(kit, null);
	expect(jobs.map(({ data }) => [data.job, data.payload])).toEqual([
		["provision-workspace", { draftId: draft.id }],
	]);
	const [held] = await kit.owner`select slug from slug_holds where draft_id = ${draft.id}`;
	expect(held?.slug).toBe("sent-once");
});

test("pressed many times at once it is sent once", async () => {
	const draft = await draftWith(product.services, completeForms("pressed-often"));
	const answers = await Promise.all(Array.from({ length: 8 }, () => submit(draft.id)));
	expect(new Set(answers)).toEqual(new Set(["/start/progress"]));
	expect(await jobsOf(kit, null)).toHaveLength(1);
});

test.each([
	["company", { company: { name: "" } }, "/start/company"],
	["you", { you: { name: "", email: "x", password: "", terms: "" } }, "/start/you"],
	["plan", { plan: { plan: "gold", billing: "monthly" } }, "/start/plan"],
	["team", { team: { addresses: "", email: ["sipho@thornbrook"], role: [] } }, "/start/team"],
])("with the step %s wrong one returns to it", async (_, wrong, path) => {
	const draft = await draftWith(product.services, { ...completeForms("goes-back"), ...wrong });
	expect(await submit(draft.id)).toBe(path);
	expect(await jobsOf(kit, null)).toEqual([]);
});

test("an address that is not proved, or no longer the proved one, asks for a code", async () => {
	const draft = await draftWith(product.services, completeForms("unproved"));
	await set(product.services, draft.id, { provedEmail: null });
	expect(await submit(draft.id)).toBe("/start/code");
	await set(product.services, draft.id, { provedEmail: "earlier@unproved.example" });
	expect(await submit(draft.id)).toBe("/start/code");
});

test("when somebody took the address meanwhile one chooses another", async () => {
	const draft = await draftWith(product.services, completeForms("lost-address"));
	const other = await draftWith(product.services, {});
	await kit.database.publicTransaction((db) => holdSlug(db, other.id, "lost-address", now));
	expect(await submit(draft.id)).toBe("/start/address");
	expect(await reread(product.services, draft.id)).toMatchObject({
		state: "open",
		stateDetail: "slug.taken",
	});
	expect(await jobsOf(kit, null)).toEqual([]);
});

test("an expired sign-up begins anew", async () => {
	const draft = await draftWith(product.services, completeForms("too-late"));
	const later = new Date(now.getTime() + 15 * 24 * 3600 * 1000);
	expect(await submit(draft.id, later)).toBe("/start/company?expired=1");
});

test("only what failed on our side is tried again, once a press", async () => {
	const draft = await draftWith(product.services, completeForms("tried-again"));
	const retry = () => retrySignUp(product.services, draft.id, now);
	await retry();
	expect(await jobsOf(kit, null)).toEqual([]);
	await set(product.services, draft.id, { state: "failed", stateDetail: "provisioning.failed" });
	await Promise.all([retry(), retry()]);
	expect(await jobsOf(kit, null)).toHaveLength(1);
	expect((await reread(product.services, draft.id)).state).toBe("submitted");
});
