import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { enqueuePublic } from "#app/jobs/enqueue.server.ts";
import { startWorker } from "#app/jobs/worker.server.ts";
import { newId } from "#app/lib/id.ts";
import {
	addDomain,
	endPrimary,
	makePrimary,
	putDomainBack,
	removeDomain,
} from "#app/modules/domains/change-domains.server.ts";
import { checkDomain } from "#app/modules/domains/check-domain.server.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import { customDomains } from "#db/public/domains.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { sessions } from "#db/tenant/members.ts";
import { domainOf } from "#tests/kit/domains.ts";
import { testKit } from "#tests/kit/kit.ts";
import { type NameServer, startNameServer, type Zone } from "#tests/kit/name-server.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { queuedMails } from "#tests/kit/queued-mail.ts";
import { testServices } from "#tests/kit/services.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

let server: NameServer;
const zone: Zone = {};
beforeAll(async () => {
	server = await startNameServer(zone);
});
afterAll(() => server.stop());

const kit = testKit();
const product = testServices(kit, { env: () => ({ DNS_SERVERS: server.address }) });
const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const job = { kind: "job" } as const;
let acme: TestTenant;
let host: string;

beforeEach(async () => {
	acme = await kit.createTenant({ plan: "business", members: [{ role: "admin" }] });
	host = `time.${acme.slug}.example`;
});

async function record(tenant: TestTenant): Promise<TenantRecord> {
	const found = await product.services.directory.byId(tenant.id);
	if (!found) throw new Error("There is no such tenant");
	return found;
}

const by = (tenant: TestTenant, at = now) => ({
	actor: { kind: "member", id: tenant.owner.id } as const,
	now: at,
});

async function add(tenant: TestTenant, name = host) {
	await addDomain(product.services, await record(tenant), name, by(tenant));
	const [domain] = await kit.database.public
		.select()
		.from(customDomains)
		.where(eq(customDomains.tenantId, tenant.id));
	if (!domain) throw new Error("It was not kept");
	return domain;
}

function create(name: string, token: string | null, target: string | null) {
	zone[`_crowdminder.${name}`] = token === null ? {} : { TXT: [token] };
	zone[name] = target === null ? {} : { CNAME: target };
}

const home = (tenant: TestTenant) => `${tenant.slug}.localhost`;

async function look(tenant: TestTenant, id: string, at = now) {
	const checked = await checkDomain(product.services, await record(tenant), id, {
		actor: job,
		now: at,
	});
	return checked && [checked.state, checked.event];
}

async function lines(tenant: TestTenant) {
	const rows = await kit.asTenant(tenant, (db) =>
		db.select({ action: auditLines.action }).from(auditLines).orderBy(auditLines.id),
	);
	return rows.map(({ action }) => action).filter((action) => action.startsWith("domain:"));
}

async function domainRow(id: string) {
	const [row] = await kit.database.public
		.select()
		.from(customDomains)
		.where(eq(customDomains.id, id));
	return row;
}

test("a domain becomes active by its records alone, fails, works again, and is given up after a week", async () => {
	const { id, token } = await add(acme);
	expect(await look(acme, id)).toEqual(["pending", null]);
	expect((await domainRow(id))?.problem).toMatch(/no TXT record/);
	create(host, token, null);
	expect(await look(acme, id)).toEqual(["verifying", "prove"]);
	create(host, token, home(acme));
	expect(await look(acme, id)).toEqual(["active", "activate"]);
	expect(await domainRow(id)).toMatchObject({ problem: null, seenProof: token, checkedAt: now });
	await makePrimary(product.services, await record(acme), id, { ...by(acme), here: host });
	expect((await record(acme)).primaryDomain).toBe(host);
	await kit.asTenant(acme, (db) =>
		db.insert(sessions).values({
			...{ id: newId(), tokenHash: "x", memberId: acme.owner.id, host },
			expiresAt: later(999),
		}),
	);
	create(host, token, "elsewhere.example");
	expect(await look(acme, id, later(24))).toEqual(["failing", "fail"]);
	expect((await record(acme)).primaryDomain).toBeNull();
	expect(await kit.asTenant(acme, (db) => db.$count(sessions, eq(sessions.host, host)))).toBe(0);
	expect(await look(acme, id, later(25))).toEqual(["failing", null]);
	create(host, token, home(acme));
	expect(await look(acme, id, later(26))).toEqual(["active", "recover"]);
	expect((await record(acme)).primaryDomain).toBe(host);
	create(host, null, home(acme));
	expect(await look(acme, id, later(50))).toEqual(["failing", "fail"]);
	expect(await look(acme, id, later(50 + 7 * 24))).toEqual(["removed", "drop"]);
	expect(await domainRow(id)).toMatchObject({ isPrimary: false, state: "removed" });
	expect(await lines(acme)).toEqual(
		["add", "prove", "activate", "make-primary", "fail", "recover", "fail", "drop"].map(
			(event) => `domain:${event}`,
		),
	);
	const mails = await queuedMails(kit, acme.id);
	expect(mails.map(({ to, data }) => [to, data.news])).toEqual(
		["ready", "failing", "failing", "dropped"].map((news) => [acme.owner.email, news]),
	);
});

test("asking for a host blocks nobody, its first proof does, until it is removed", async () => {
	const rival = await kit.createTenant({ plan: "business" });
	const squatted = await add(rival);
	const own = await add(acme);
	create(host, own.token, home(acme));
	expect(await look(acme, own.id)).toEqual(["active", "activate"]);
	zone[`_crowdminder.${host}`] = { TXT: [squatted.token, own.token] };
	expect(await look(rival, squatted.id)).toEqual(["pending", null]);
	expect((await domainRow(squatted.id))?.problem).toMatch(/^Another workspace uses this address/);
	zone[`_crowdminder.${host}`] = { TXT: [squatted.token] };
	expect(await look(acme, own.id, later(24))).toEqual(["failing", "fail"]);
	expect(await look(rival, squatted.id, later(24))).toEqual(["pending", null]);
	const third = await kit.createTenant({ plan: "business" });
	await expect(add(third)).rejects.toMatchObject({ code: "domain.taken" });
	await removeDomain(product.services, await record(acme), own.id, {
		...{ ...by(acme), here: home(acme) },
	});
	create(host, squatted.token, home(rival));
	expect(await look(rival, squatted.id, later(25))).toEqual(["active", "activate"]);
	const back = putDomainBack(product.services, await record(acme), own.id, by(acme));
	await expect(back).rejects.toMatchObject({ code: "domain.taken" });
	expect(JSON.stringify(await back.catch(String))).not.toContain(rival.name);
});

test("two that prove one host at once: one has it", async () => {
	const rival = await kit.createTenant({ plan: "business" });
	const [one, other] = [await add(acme), await add(rival)];
	zone[`_crowdminder.${host}`] = { TXT: [one.token, other.token] };
	zone[host] = { A: ["192.0.2.1"] };
	zone[home(acme)] = { A: ["192.0.2.1"] };
	zone[home(rival)] = { A: ["192.0.2.1"] };
	const states = await Promise.all([look(acme, one.id), look(rival, other.id)]);
	expect(states.map((state) => state?.[0]).sort()).toEqual(["active", "pending"]);
});

test("another workspace's domain is not there, whatever is tried with it", async () => {
	const { id } = await domainOf(kit, acme, host);
	const rival = await record(await kit.createTenant({ plan: "business" }));
	const doing = { ...by(acme), here: host };
	expect(await checkDomain(product.services, rival, id, { actor: job, now })).toBeNull();
	for (const act of [makePrimary, endPrimary, removeDomain, putDomainBack]) {
		await expect(act(product.services, rival, id, doing), act.name).rejects.toMatchObject({
			status: 404,
		});
	}
});

test("a domain becomes the address from there alone, and is not removed while people are led there", async () => {
	const { id } = await domainOf(kit, acme, host, { state: "verifying" });
	const [services, tenant] = [product.services, await record(acme)];
	const there = { ...by(acme), here: host };
	const from = { ...by(acme), here: home(acme) };
	await expect(makePrimary(services, tenant, id, there)).rejects.toMatchObject({
		code: "domain.not_active",
	});
	await kit.database.public
		.update(customDomains)
		.set({ state: "active" })
		.where(eq(customDomains.id, id));
	await expect(makePrimary(services, tenant, id, from)).rejects.toMatchObject({
		code: "domain.not_here",
	});
	await makePrimary(services, tenant, id, there);
	for (const here of [there, from]) {
		await expect(removeDomain(services, tenant, id, here)).rejects.toMatchObject({
			code: "domain.in_use",
		});
	}
	await endPrimary(services, tenant, id, from);
	await expect(removeDomain(services, tenant, id, there)).rejects.toMatchObject({
		code: "domain.in_use",
	});
	await removeDomain(services, tenant, id, from);
	await putDomainBack(services, tenant, id, by(acme, later(23)));
	await removeDomain(services, tenant, id, from);
	await expect(putDomainBack(services, tenant, id, by(acme, later(24)))).rejects.toMatchObject({
		status: 404,
	});
});

test("a workspace asks for a host once, and has five at most, also of those that it puts back", async () => {
	const first = await add(acme);
	await expect(add(acme)).rejects.toMatchObject({ code: "domain.listed" });
	const { services } = product;
	const tenant = await record(acme);
	await removeDomain(services, tenant, first.id, { ...by(acme), here: "elsewhere" });
	for (const n of [2, 3, 4, 5, 6]) await add(acme, `${n}.${host}`);
	await expect(add(acme, `7.${host}`)).rejects.toMatchObject({ code: "domain.too_many" });
	const back = putDomainBack(services, tenant, first.id, by(acme));
	await expect(back).rejects.toMatchObject({ code: "domain.too_many" });
});

test("what is due is looked at by a job, in active workspaces alone, and what is long removed is forgotten", async () => {
	await kit.owner`update public.tenants set state = 'active'`;
	await kit.database.public.delete(customDomains);
	const due = await domainOf(kit, acme, host, { state: "pending", nextCheckAt: later(-1) });
	await domainOf(kit, acme, `later.${host}`, { nextCheckAt: later(1) });
	const removedAt = later(-31 * 24);
	const gone = await domainOf(kit, acme, `gone.${host}`, { state: "removed", removedAt });
	const suspended = await kit.createTenant({ plan: "business" });
	await domainOf(kit, suspended, `s.${host}`, { nextCheckAt: later(-1) });
	await kit.owner`update public.tenants set state = 'suspended' where id = ${suspended.id}`;
	create(host, due.token, home(acme));
	const worker = await startWorker(product.services, { schedules: false });
	try {
		const at = now.toISOString();
		await enqueuePublic(kit.database.public, "find-due-domains", { at });
		await until(async () => (await domainRow(due.id))?.state === "active");
	} finally {
		await worker.stop(2);
	}
	const looks = (await jobsOf(kit, null)).filter(({ data }) => data.job === "check-domain");
	expect(looks).toHaveLength(1);
	expect(await domainRow(gone.id)).toBeUndefined();
});
