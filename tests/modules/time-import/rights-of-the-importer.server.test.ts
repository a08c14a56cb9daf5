import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { tagIds } from "#app/modules/time-import/tag-ids.server.ts";
import { clients } from "#db/tenant/projects.ts";
import { settings } from "#db/tenant/settings.ts";
import { tags } from "#db/tenant/sheet-rows.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { testKit } from "#tests/kit/kit.ts";
import { giveOwnRole } from "#tests/kit/own-role.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { makeWork } from "../time/make-work.ts";
import { importer } from "./importing.ts";

const kit = testKit();
const product = testProduct(kit);
const file = "Date,Hours,Project\n2026-03-02,1,Site";
let acme: TestTenant;

beforeAll(async () => {
	acme = await kit.createTenant({ members: [{ role: "admin" }] });
	await giveOwnRole(kit, acme, acme.member("admin"), ["time:import", "time-entry:capture"]);
});

test("who may not see projects puts no hours on them by a file, nor makes any", async () => {
	const { taskIds, projectName } = await kit.asTenant(acme, async (db) => {
		const work = await makeWork(db);
		return { ...work, projectName: "Payroll migration" };
	});
	const by = importer(kit, product, acme, acme.member("admin"));
	const sent = await by.send({ name: "hours.csv", content: file });
	const id = /[0-9a-f-]{36}/.exec(String(sent.headers.location))?.[0] ?? "";
	await by.columns(id, file);
	expect((await by.get(`/time/import/${id}/names`)).text).not.toContain(projectName);
	for (const target of [taskIds[0] ?? "", "make"]) {
		const named = await by.names(
			id,
			() => acme.owner.id,
			() => target,
		);
		expect([target, named.status]).toEqual([target, 422]);
	}
});

test("a file that another sent is tried and brought in by one's own rights", async () => {
	const owner = importer(kit, product, acme);
	const id = await owner.tried(file);
	const by = importer(kit, product, acme, acme.member("admin"));
	await by.start(id);
	expect(await by.row(id)).toMatchObject({ memberId: acme.member("admin").id, state: "done" });
	const [made, entries] = await kit.asTenant(acme, (db) =>
		Promise.all([
			db.$count(clients, eq(clients.name, "No client")),
			db.$count(timeEntries, eq(timeEntries.importId, id)),
		]),
	);
	expect([made, entries]).toEqual([0, 0]);
});

test("who may not make tags uses those that are there", async () => {
	const there = newId();
	const names = ["Night", "New one"];
	const [found, count] = await kit.asTenant(acme, async (db) => {
		await db.insert(tags).values({ id: there, name: "night" });
		const ids = await tagIds(db, { importId: newId(), mayMake: false }, names);
		return [ids, await db.$count(tags)] as const;
	});
	expect([...found]).toEqual([["night", there]]);
	expect(count).toBe(1);
});

test("hours of a locked period stay when somebody takes back who may not change them", async () => {
	const owner = importer(kit, product, acme);
	const id = await owner.tried(file);
	await owner.start(id);
	await kit.asTenant(acme, (db) =>
		db.insert(settings).values({
			...{ key: "TIME_LOCKED_UNTIL", value: "2026-03-31", effectiveFrom: "2026-01-01" },
		}),
	);
	const left = () =>
		kit.asTenant(acme, (db) => db.$count(timeEntries, eq(timeEntries.importId, id)));
	await importer(kit, product, acme, acme.member("admin")).undo(id);
	expect(await left()).toBe(1);
	await owner.undo(id);
	expect(await left()).toBe(0);
	const states = await kit.asTenant(acme, (db) =>
		db.select({ state: timeImports.state }).from(timeImports).where(eq(timeImports.id, id)),
	);
	expect(states).toEqual([{ state: "undone" }]);
});
