import { expect } from "vitest";
import { newId } from "#app/lib/id.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { Kit } from "./kit.ts";
import type { Product } from "./product.ts";
import type { TestTenant } from "./tenant.ts";

type Asker = { tenant: TestTenant; marker: string; cookie: string; taskId: string };

/** Tenants that each have a client, a project and an hour with a name that no other has. */
export async function createAskers(kit: Kit, product: Product, count: number): Promise<Asker[]> {
	const askers: Asker[] = [];
	for (let made = 0; made < count; made += 1) {
		const tenant = await kit.createTenant();
		const marker = `Marker-${tenant.slug}`;
		const taskId = await kit.asTenant(tenant, async (db) => {
			const [clientId, projectId, id] = [newId(), newId(), newId()];
			await db.insert(clients).values({ id: clientId, name: marker });
			await db.insert(projects).values({ id: projectId, clientId, name: marker });
			await db.insert(tasks).values({ id, projectId, name: marker });
			await db.insert(timeEntries).values({
				...{ id: newId(), projectId, taskId: id, date: "2026-11-16", minutes: 60 },
				...{ memberId: tenant.owner.id, createdBy: tenant.owner.id },
			});
			return id;
		});
		askers.push({ tenant, marker, taskId, cookie: await product.cookieOf(tenant) });
	}
	return askers;
}

const paths = [
	"/time/week/2026-11-16",
	"/time/week/2026-11-16.data",
	"/projects",
	"/projects.data",
	"/clients",
];

/**
 * Sends many mixed requests of all askers at once, some of them with another's cookie, and looks at every
 * answer: its asker's marker stands in it, nobody else's does.
 */
export async function expectOwnAnswers(
	product: Product,
	askers: readonly Asker[],
	options: { requests: number; atOnce: number },
): Promise<void> {
	let next = 0;
	const lane = async () => {
		for (let n = next++; n < options.requests; n = next++)
			await expectOwnAnswer(product, askers, n);
	};
	await Promise.all(Array.from({ length: options.atOnce }, lane));
}

async function expectOwnAnswer(
	product: Product,
	askers: readonly Asker[],
	n: number,
): Promise<void> {
	const at = (index: number) => {
		const asker = askers[index % askers.length];
		if (!asker) throw new Error("There are no askers");
		return asker;
	};
	const [asker, stranger] = [at(n * 7), at(n * 7 + 1)];
	const path = paths[n % paths.length] ?? "/";
	const isForeign = n % 10 === 9;
	const cookie = isForeign ? stranger.cookie : asker.cookie;
	const answer = await product.ask(asker.tenant.slug, path, { headers: { cookie } });
	const markers = new Set(answer.text.match(/Marker-[a-z0-9]+/g) ?? []);
	if (isForeign) expect([...markers], `${path} with a stranger's cookie`).toEqual([]);
	else expect([answer.status, ...markers], path).toEqual([200, asker.marker]);
}
