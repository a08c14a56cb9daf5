import { expect, test } from "vitest";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { connectDatabase } from "#db/connection.ts";
import { readinessOf } from "#server/readiness.ts";
import { testKit } from "#tests/kit/kit.ts";
import { asSuperuser } from "#tests/kit/worker.ts";

const kit = testKit();
const anHour = 3_600;

test("what is missing is named while the database is away", async () => {
	const away = connectDatabase({ url: "postgres://cm_app@127.0.0.1:1/none" });
	const found = await readinessOf({ database: away }, anHour);
	expect(found).toEqual({ missing: ["database", "migrations", "queue"], late: [] });
	await away.stop(1);
});

test("a queue that nobody works off is late, and nobody is sent away for it", async () => {
	const acme = await kit.createTenant();
	await kit.asTenant(acme, async (db) => {
		for (const monday of ["2026-11-16", "2026-11-23"]) {
			await enqueue(db, "remind-missing-hours", { monday });
		}
	});
	const found = (aliveSeconds = anHour) => readinessOf(kit, aliveSeconds);
	expect(await found()).toEqual({ missing: [], late: [] });

	await asSuperuser(kit, "update pgboss.job set start_after = now() - interval '10 minutes'");
	expect(await found()).toEqual({ missing: [], late: ["queue"] });
	// It waited while everything was down: the worker is given its time.
	expect(await found(60)).toEqual({ missing: [], late: [] });

	// A worker is at it; the rest only waits for its turn.
	await asSuperuser(
		kit,
		`update pgboss.job set state = 'completed', started_on = now(), completed_on = now()
		where id = (select min(id::text)::uuid from pgboss.job)`,
	);
	expect(await found()).toEqual({ missing: [], late: [] });
});

test("without a queue the product cannot take what has to be done later", async () => {
	await asSuperuser(kit, "alter schema pgboss rename to elsewhere");
	expect(await readinessOf(kit, anHour)).toEqual({ missing: ["queue"], late: [] });
	await asSuperuser(kit, "alter schema elsewhere rename to pgboss");
});
