import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase } from "#db/connection.ts";
import { tenants } from "#db/public/tenants.ts";
import { members } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import { hasPgBouncer, startPgBouncer } from "#tests/kit/pgbouncer.ts";

const kit = testKit();
const title = "through PgBouncer (skipped without the package pgbouncer)";
let pooler: Awaited<ReturnType<typeof startPgBouncer>> | undefined;

beforeAll(async () => {
	if (hasPgBouncer) pooler = await startPgBouncer(kit.urls.appUrl, 3);
});

afterAll(() => pooler?.stop());

test.skipIf(!hasPgBouncer)(
	`${title} many tenants share few connections, and each sees its own`,
	async () => {
		const all = await Promise.all(Array.from({ length: 4 }, () => kit.createTenant()));
		// Two processes' worth of connections before three of the server.
		const processes = [1, 2].map(() =>
			connectDatabase({ url: pooler?.url ?? "", prepare: false, size: 6, publicSize: 2 }),
		);
		try {
			const answers = await Promise.all(
				Array.from({ length: 400 }, async (_, n) => {
					const [tenant, process] = [all[n % all.length], processes[n % 2]];
					if (!tenant || !process) throw new Error("There is nobody to ask");
					if (n % 20 === 7) await process.public.select({ id: tenants.id }).from(tenants);
					const work = process.asTenant(tenant, async (db) => {
						if (n % 25 === 3) await db.execute("select 1 / 0");
						if (n % 11 === 0) {
							await db.transaction((inner) => inner.execute(sql`select ${n}::integer`));
						}
						const rows = await db.select({ email: members.email }).from(members);
						return rows.every(({ email }) => email === tenant.owner.email);
					});
					return n % 25 === 3
						? work.then(
								() => false,
								() => true,
							)
						: work;
				}),
			);
			expect(answers.filter((isRight) => !isRight)).toEqual([]);
		} finally {
			await Promise.all(processes.map((process) => process.stop(1)));
		}
	},
);
