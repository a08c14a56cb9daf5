import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tendTenantsJob } from "#app/modules/tenants/tend.job.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testServices } from "#tests/kit/services.ts";
import { tenantOf } from "#tests/kit/tenant-of.ts";
import { keep, keysOf } from "../files/storing.ts";
import { jobContext } from "../onboarding/sign-up-kit.ts";

const kit = testKit();
const product = testServices(kit);
const payload = { on: "2026-11-22" };

test("roles lie ready, and only workspaces whose grace time is over are removed", async () => {
	const [over, waiting, alive] = await Promise.all([
		kit.createTenant(),
		kit.createTenant(),
		kit.createTenant(),
	]);
	await kit.owner`
		update public.tenants set state = 'deleting', delete_after = now() - interval '1 minute'
		where id = ${over.id}`;
	await kit.owner`
		update public.tenants set state = 'deleting', delete_after = now() + interval '1 day'
		where id = ${waiting.id}`;
	await tendTenantsJob.run(payload, jobContext(product.services, kit.owner));
	expect(await tenantOf(kit, over.id)).toBeNull();
	expect(await tenantOf(kit, waiting.id)).toMatchObject({ state: "deleting" });
	expect(await tenantOf(kit, alive.id)).toMatchObject({ state: "active" });
	const [ready] = await kit.owner`select count(*)::integer as count from public.prepared_roles`;
	expect(ready).toEqual({ count: 50 });
});

test("a workspace that its owner keeps at the last moment, while others are removed, stays", async () => {
	const both = [await kit.createTenant(), await kit.createTenant()];
	for (const { id } of both) {
		await kit.owner`update public.tenants set delete_after = now() - interval '1 minute' where id = ${id}`;
	}
	await kit.owner.unsafe(`
		create function keep_others() returns trigger language plpgsql as $$ begin
			update public.tenants set delete_after = null where delete_after <= now(); return null; end $$;
		create trigger keep_others after delete on public.tenants for each row execute function keep_others()`);
	await tendTenantsJob.run(payload, jobContext(product.services, kit.owner));
	await kit.owner.unsafe("drop function keep_others cascade");
	const left = await Promise.all(both.map(({ id }) => tenantOf(kit, id)));
	expect(left.filter((tenant) => tenant !== null)).toHaveLength(1);
});

test("what a removed workspace stored is removed too, and nobody else's", async () => {
	const { services } = product;
	const [gone, stays] = [await kit.createTenant(), await kit.createTenant()];
	for (const tenant of [gone, stays]) await keep(services, tenant, "A file");
	await kit.owner`
		update public.tenants set state = 'deleting', delete_after = now() - interval '1 minute'
		where id = ${gone.id}`;
	await tendTenantsJob.run(payload, jobContext(services, kit.owner));
	expect(await keysOf(services, gone)).toEqual([]);
	expect(await keysOf(services, stays)).toHaveLength(1);

	const path = join(services.env.DATA_DIR, "late");
	writeFileSync(path, "An upload that was under way");
	await services.storage.put(`${gone.id}/late`, { path, bytes: 28 });
	await kit.owner`
		update public.removed_tenants set removed_at = removed_at - interval '1 day',
			files_removed_at = files_removed_at - interval '1 day'`;
	await tendTenantsJob.run(payload, jobContext(services, kit.owner));
	expect(await keysOf(services, gone)).toEqual([]);
});

test("a worker without the owner's login changes nothing", async () => {
	const before = await kit.owner`select count(*) from public.prepared_roles`;
	await tendTenantsJob.run(payload, jobContext(product.services, null));
	expect(await kit.owner`select count(*) from public.prepared_roles`).toEqual(before);
});
