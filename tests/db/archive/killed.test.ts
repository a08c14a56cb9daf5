import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runTenantsWith } from "#tests/kit/cli.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testSecret } from "#tests/kit/tenant.ts";
import { storeFiles } from "./stored.ts";

const kit = testKit();
const folder = mkdtempSync(join(tmpdir(), "killed-test-"));
const onDisk = { DATA_DIR: join(folder, "data") };
const file = join(folder, "source.zip");

test("an import that is killed midway leaves nothing once what is due is removed, and a retry works", async () => {
	const source = await kit.createTenant({ slug: "source" });
	await storeFiles(kit, source, onDisk, [Buffer.from("one"), Buffer.from("two")]);
	expect((await runTenantsWith(kit, onDisk, "export", "source", file)).code).toBe(0);
	await runTenantsWith(kit, onDisk, "prepare-roles", "1");

	const child = spawn(
		process.execPath,
		["--input-type=module-typescript", "--eval", stallingImport()],
		{
			stdio: ["ignore", "pipe", "inherit"],
		},
	);
	const [said] = await once(child.stdout, "data");
	const unborn = String(said);
	expect(stored()).toEqual([source.id, unborn].sort());
	await removeDue();
	expect(stored(), "of an import at work nothing is taken").toEqual([source.id, unborn].sort());
	child.kill("SIGKILL");
	await once(child, "exit");
	await expect.poll(() => isHeld(unborn), { timeout: 10_000 }).toBe(false);

	const retried = await runTenantsWith(kit, onDisk, "import", file, "--slug", "second-try");
	expect(retried).toMatchObject({ code: 0 });
	await removeDue();
	const [made, ...others] = await kit.owner<{ id: string }[]>`
		select id from public.tenants where id <> ${source.id}`;
	expect(others).toEqual([]);
	expect(stored()).toEqual([source.id, made?.id].sort());
	expect(readdirSync(join(onDisk.DATA_DIR, "files", made?.id ?? ""))).toHaveLength(2);
});

const stored = () => readdirSync(join(onDisk.DATA_DIR, "files")).sort();

async function removeDue(): Promise<void> {
	const answer = await runTenantsWith(kit, onDisk, "delete", "--due");
	expect(answer).toMatchObject({ code: 0, out: "0 removed.\n" });
}

/** The server has not seen yet that the process is gone. */
async function isHeld(id: string): Promise<boolean> {
	const free = await kit.owner`
		select 1 from public.removed_tenants where tenant_id = ${id} for update skip locked`;
	return free.length === 0;
}

/** An import that stores its first file, says under whose id, and never comes to the second. */
function stallingImport(): string {
	const env = { DATABASE_URL: kit.urls.appUrl, APP_SECRET: testSecret, ...onDisk };
	return `
		import postgres from "postgres";
		import { readEnv } from "#app/env.server.ts";
		import { importTenant } from "#db/archive/import-tenant.ts";
		import { openArchive } from "#db/archive/open-archive.ts";
		import { filesOf } from "#db/cli/files-of.ts";
		import { readMigrationSets } from "#db/migrator/migration-set.ts";
		const env = readEnv(${JSON.stringify(env)});
		const archive = await openArchive(${JSON.stringify(file)});
		await importTenant(postgres(${JSON.stringify(kit.urls.ownerUrl)}), readMigrationSets().tenant, archive, {
			slug: "second-try",
			name: "Second try",
			plan: { name: "team", version: 1, features: [], memberLimit: null },
			trialEndsAt: new Date(),
			addressHash: (email) => email,
			files(tenant) {
				const files = filesOf(env, tenant);
				let count = 0;
				return {
					...files,
					async write(key, content) {
						count += 1;
						if (count === 1) return files.write(key, content);
						process.stdout.write(tenant.id);
						await new Promise(() => setInterval(() => {}, 1000));
					},
				};
			},
		});`;
}
