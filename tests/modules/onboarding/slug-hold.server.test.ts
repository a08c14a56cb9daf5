import { expect, test } from "vitest";
import { freeSlugs, holdSlug, isSlugFree } from "#app/modules/onboarding/slug-hold.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testServices } from "#tests/kit/services.ts";
import { draftWith } from "./sign-up-kit.ts";

const kit = testKit();
const product = testServices(kit);
const now = new Date();
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

async function newDraftId(): Promise<string> {
	return (await draftWith(product.services, {})).id;
}

function hold(draftId: string, slug: string, at = now): Promise<boolean> {
	return kit.database.publicTransaction((db) => holdSlug(db, draftId, slug, at));
}

test("of two sign-ups that want one address at once, one gets it", async () => {
	const drafts = await Promise.all([1, 2, 3, 4].map(newDraftId));
	const held = await Promise.all(drafts.map((id) => hold(id, "one-address")));
	expect(held.filter(Boolean)).toHaveLength(1);
});

test("an address is held for 15 minutes, against look-alikes too", async () => {
	const [mine, other] = [await newDraftId(), await newDraftId()];
	expect(await hold(mine, "acme-mine")).toBe(true);
	expect(await hold(other, "acrne-mine", minutes(14))).toBe(false);
	expect(await isSlugFree(kit.database.public, "acmemine", other, minutes(14))).toBe(false);
	expect(await isSlugFree(kit.database.public, "acme-mine", mine, minutes(14))).toBe(true);
	expect(await hold(other, "acrne-mine", minutes(16))).toBe(true);
	expect(await hold(mine, "acme-mine", minutes(17))).toBe(false);
});

test("held again it is held longer, and another choice lets it go", async () => {
	const [mine, other] = [await newDraftId(), await newDraftId()];
	await hold(mine, "longer-held");
	await hold(mine, "longer-held", minutes(10));
	expect(await hold(other, "longer-held", minutes(20))).toBe(false);
	expect(await hold(mine, "second-choice", minutes(20))).toBe(true);
	expect(await hold(other, "longer-held", minutes(21))).toBe(true);
});

test("what a workspace has or had, and what is reserved, cannot be had: all alike", async () => {
	const draft = await newDraftId();
	const acme = await kit.createTenant({ slug: "taken-already" });
	await kit.owner`insert into former_slugs (slug, slug_skeleton, tenant_id)
		values ('had-before', 'hadbefore', ${acme.id})`;
	for (const slug of ["taken-already", "had-before", "admin", "adrnin", "crowdminder"]) {
		expect([slug, await hold(draft, slug)]).toEqual([slug, false]);
		expect(await isSlugFree(kit.database.public, slug, draft, now)).toBe(false);
	}
});

test("what is suggested is free", async () => {
	const draft = await newDraftId();
	await kit.createTenant({ slug: "thornbrook" });
	const wish = { typed: "thornbrook", company: "Thornbrook Advisory (Pty) Ltd", country: "ZA" };
	const slugs = await freeSlugs(kit.database.public, wish, draft, now);
	expect(slugs[0]).toBe("thornbrook-advisory");
	expect(slugs).toHaveLength(4);
	for (const slug of slugs) expect(await hold(draft, slug)).toBe(true);
});
