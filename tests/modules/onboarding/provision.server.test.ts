import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { memberAddressHash } from "#app/lib/member-address.server.ts";
import { workspaceAddress } from "#app/modules/onboarding/arrive.server.ts";
import type { SignUpDraft } from "#app/modules/onboarding/draft.ts";
import { onboardingJobs } from "#app/modules/onboarding/jobs.ts";
import { makingOf } from "#app/modules/onboarding/progress.ts";
import { provisionWorkspaceJob } from "#app/modules/onboarding/provision.job.server.ts";
import { submitSignUp } from "#app/modules/onboarding/submit.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { mailDeliveries } from "#db/tenant/mail.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testServices } from "#tests/kit/services.ts";
import { testSecret } from "#tests/kit/tenant.ts";
import { asSuperuser } from "#tests/kit/worker.ts";
import { completeForms, draftWith, jobContext, passwordHash, reread, set } from "./sign-up-kit.ts";

const kit = testKit();
const product = testServices(kit);
const now = new Date();

afterEach(() => asSuperuser(kit, "delete from pgboss.job"));

async function sent(slug: string): Promise<SignUpDraft> {
	const draft = await draftWith(product.services, completeForms(slug));
	await submitSignUp(product.services, draft.id, now);
	return reread(product.services, draft.id);
}

function run(draft: SignUpDraft, attempt = 0, owner: typeof kit.owner | null = kit.owner) {
	return provisionWorkspaceJob.run(
		{ draftId: draft.id },
		jobContext(product.services, owner, attempt),
	);
}

async function tenantAt(slug: string) {
	const answer = await product.services.directory.bySlug(slug);
	if (answer.kind !== "tenant") throw new Error(`There is no ${slug}`);
	return answer.tenant;
}

test("the workspace has everything that was asked for", async () => {
	const draft = await sent("all-asked-for");
	await run(draft);
	const tenant = await tenantAt("all-asked-for");
	expect(tenant).toMatchObject({
		name: "Thornbrook Advisory",
		state: "active",
		country: "ZA",
		currency: "ZAR",
		locale: "en-ZA",
		timeZone: "Africa/Johannesburg",
		plan: "business",
	});
	const [registry] = await kit.owner`
		select chosen_plan, chosen_billing, trial_ends_at from tenants where id = ${tenant.id}`;
	expect(registry).toMatchObject({ chosen_plan: "business", chosen_billing: "yearly" });
	const days = (tenant.trialEndsAt?.getTime() ?? 0) - now.getTime();
	expect(Math.round(days / 86_400_000)).toBe(21);
	await kit.asTenant(tenant, async (db) => {
		expect(await db.select().from(members)).toMatchObject([
			{
				name: "Pieter van Rensburg",
				email: "pieter@all-asked-for.example",
				role: "owner",
				passwordHash,
			},
		]);
		expect(await readSettings(db, "2026-11-22")).toMatchObject({
			TIME_ZONE: "Africa/Johannesburg",
			LOCALE: "en-ZA",
			CURRENCY: "ZAR",
			VAT_NUMBER: "4890274631",
		});
		expect(await db.select().from(entitlement)).toMatchObject([
			{ plan: "team", memberLimit: 100, seatsUsed: 3 },
		]);
		const invited = await db
			.select({ email: invitations.email, role: invitations.role })
			.from(invitations)
			.orderBy(invitations.email);
		expect(invited).toEqual([
			{ email: "ayesha@all-asked-for.example", role: "manager" },
			{ email: "riaan@all-asked-for.example", role: "employee" },
		]);
		const mails = await db.select({ template: mailDeliveries.template }).from(mailDeliveries);
		expect(mails.map(({ template }) => template).sort()).toEqual([
			"invitation",
			"invitation",
			"welcome",
		]);
		const made = await db
			.select({ action: auditLines.action })
			.from(auditLines)
			.where(eq(auditLines.objectType, "workspace"));
		expect(made).toEqual([{ action: "workspace:create" }]);
	});
	const hash = memberAddressHash(testSecret, "pieter@all-asked-for.example");
	const known = await kit.owner`
		select 1 from member_addresses where address_hash = ${hash} and tenant_id = ${tenant.id}`;
	expect(known).toHaveLength(1);
});

test("afterwards the sign-up has forgotten its people and let its address go", async () => {
	const draft = await sent("forgets-people");
	await run(draft);
	const [row] = await kit.owner`select * from onboarding_drafts where id = ${draft.id}`;
	expect(row).toMatchObject({ state: "provisioned", progress: 100, proved_email: null });
	const text = JSON.stringify(row);
	for (const word of ["pieter", "Pieter", "ayesha", "argon2"]) expect(text).not.toContain(word);
	const holds = await kit.owner`select 1 from slug_holds where draft_id = ${draft.id}`;
	expect(holds).toHaveLength(0);
});

test("run again, or twice at once, it is one workspace", async () => {
	const draft = await sent("only-one");
	await Promise.all([run(draft), run(draft)]);
	await run(draft);
	const rows = await kit.owner`select 1 from tenants where name = 'Thornbrook Advisory'
		and slug = 'only-one'`;
	expect(rows).toHaveLength(1);
	const tenant = await tenantAt("only-one");
	expect((await reread(product.services, draft.id)).tenantId).toBe(tenant.id);
	await kit.asTenant(tenant, async (db) => {
		expect(await db.$count(members)).toBe(1);
		expect(await db.$count(mailDeliveries)).toBe(3);
	});
});

test("when the address is gone at the last moment the person chooses another", async () => {
	const draft = await sent("gone-at-last");
	await kit.createTenant({ slug: "gone-at-last" });
	await run(draft);
	const lost = await reread(product.services, draft.id);
	expect(lost).toMatchObject({ state: "failed", stateDetail: "slug.taken" });
	expect(lost.kept).toEqual(draft.kept);
});

test("a failure is tried again and only the last one is told as such; nothing is left behind", async () => {
	const draft = await sent("fails-often");
	const { limit } = onboardingJobs["provision-workspace"].retry;
	await expect(run(draft, 0, null)).rejects.toThrow("DATABASE_OWNER_URL");
	const trying = await reread(product.services, draft.id);
	expect(makingOf(trying, now)).toMatchObject({
		kind: "running",
		words: "That did not work the first time; we are trying again",
	});
	await expect(run(draft, limit, null)).rejects.toThrow();
	const failed = await reread(product.services, draft.id);
	expect(makingOf(failed, now)).toEqual({ kind: "failed" });
	expect(failed.kept).toEqual(draft.kept);
	expect(await product.services.directory.bySlug("fails-often")).toEqual({ kind: "none" });
});

test("a sign-up that was swept is nothing to do", async () => {
	const draft = await sent("swept-away");
	await kit.owner`delete from onboarding_drafts where id = ${draft.id}`;
	await run(draft);
	expect(await product.services.directory.bySlug("swept-away")).toEqual({ kind: "none" });
});

test("the browser that signed up is led in for half an hour, later to the sign-in", async () => {
	const draft = await sent("led-in");
	await run(draft);
	const made = await reread(product.services, draft.id);
	const soon = await workspaceAddress(product.services, made, now);
	expect(soon).toMatch(/^http:\/\/led-in\.localhost:3000\/sign-in\/arrive\?code=[\w-]{43}$/);
	const later = new Date(made.updatedAt.getTime() + 31 * 60_000);
	expect(await workspaceAddress(product.services, made, later)).toBe(
		"http://led-in.localhost:3000",
	);
	await set(product.services, draft.id, { state: "open", tenantId: null });
	const open = await reread(product.services, draft.id);
	expect(await workspaceAddress(product.services, open, now)).toBeNull();
});
