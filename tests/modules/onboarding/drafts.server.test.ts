import { expect, test } from "vitest";
import { tokenHash } from "#app/lib/secret.server.ts";
import { signUpDrafts } from "#app/modules/onboarding/drafts.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testServices } from "#tests/kit/services.ts";
import { companyForm, completeForms, draftWith, reread, set } from "./sign-up-kit.ts";

const kit = testKit();
const product = testServices(kit);
const now = new Date();
const change = { seen: 0, tab: "", done: true, now };

test("a draft is found by its own token only, which is nowhere to be read", async () => {
	const store = signUpDrafts(product.services);
	const { draft, token } = await store.begin(now);
	expect(token).toHaveLength(43);
	expect((await store.find(token, now))?.id).toBe(draft.id);
	expect(await store.find(`${token}x`, now)).toBeNull();
	const [row] = await kit.owner`select * from onboarding_drafts where id = ${draft.id}`;
	expect(JSON.stringify(row)).not.toContain(token);
	expect(row?.token_hash).toBe(tokenHash(token));
});

test("a draft is kept for 14 days after its last change", async () => {
	const store = signUpDrafts(product.services);
	const { draft, token } = await store.begin(now);
	const day = (days: number) => new Date(now.getTime() + days * 24 * 3600 * 1000);
	expect(await store.find(token, day(13.9))).not.toBeNull();
	expect(await store.find(token, day(14.1))).toBeNull();
	const step = { ...change, step: "company", values: companyForm, now: day(10) };
	await store.save(draft.id, step);
	expect(await store.find(token, day(23.9))).not.toBeNull();
	expect(await store.find(token, day(24.1))).toBeNull();
});

test("two pages that save two steps at once both stand", async () => {
	const store = signUpDrafts(product.services);
	const { draft } = await store.begin(now);
	const forms = completeForms("both-stand");
	await Promise.all(
		Object.entries(forms).map(([step, values]) =>
			store.save(draft.id, { ...change, step, values }),
		),
	);
	const { kept, version } = await reread(product.services, draft.id);
	expect(Object.keys(kept).sort()).toEqual(Object.keys(forms).sort());
	expect(version).toBe(Object.keys(forms).length);
});

test("of two pages that save one step at once, one is told what the other wrote", async () => {
	const store = signUpDrafts(product.services);
	const { draft } = await store.begin(now);
	const outcomes = await Promise.all(
		["one", "two"].map((slug) =>
			store.save(draft.id, { ...change, step: "address", values: { slug }, tab: slug }),
		),
	);
	expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["conflict", "saved"]);
	const { kept } = await reread(product.services, draft.id);
	const conflict = outcomes.find(({ kind }) => kind === "conflict");
	expect(conflict).toMatchObject({ theirs: { values: kept.address?.values }, version: 1 });
});

test("a sign-up that was sent cannot be changed any more", async () => {
	const draft = await draftWith(product.services, completeForms("was-sent"));
	await set(product.services, draft.id, { state: "submitted" });
	const late = { ...change, seen: 99, step: "plan", values: { plan: "team" } };
	await expect(signUpDrafts(product.services).save(draft.id, late)).rejects.toMatchObject({
		status: 404,
	});
	expect((await reread(product.services, draft.id)).kept).toEqual(draft.kept);
});

test("a sign-up holds no novels", async () => {
	const store = signUpDrafts(product.services);
	const { draft } = await store.begin(now);
	const values = { addresses: "x".repeat(20_000), email: [], role: [] };
	await expect(store.save(draft.id, { ...change, step: "team", values })).rejects.toMatchObject({
		code: "draft.too_long",
		status: 413,
	});
});
