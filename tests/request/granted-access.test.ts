import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import {
	type GrantablePermission,
	isRightOn,
	type ObjectType,
	rightsOn,
} from "#app/modules/grants/grantables.server.ts";
import type { Policy } from "#app/request/policy.ts";
import { budgets } from "#db/tenant/budgets.ts";
import { grants } from "#db/tenant/grants.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { savedReports } from "#db/tenant/saved-reports.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { type Address, readAddresses, someId } from "#tests/kit/addresses.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
const addresses = await readAddresses();

type Entry = {
	id: string;
	method: "GET" | "POST";
	path: string;
	permission: GrantablePermission;
	type: ObjectType;
	isOne: boolean;
};
const entries = addresses.flatMap((address) => [
	...entriesOf(address, "GET", address.loader),
	...entriesOf(address, "POST", address.action),
]);

let home: TestTenant;
const mine = { client: newId(), project: newId(), task: newId() };
const theirs = { client: newId(), project: newId(), task: newId() };

beforeAll(async () => {
	home = await kit.createTenant({ members: [{ role: "client-viewer" }] });
	await kit.asTenant(home, async (db) => {
		await db.insert(members).values({
			...{ id: someId, name: "Worker", email: "worker@example.com", role: "employee" as const },
		});
		for (const [name, ids] of Object.entries({ mine, theirs })) {
			await db.insert(clients).values({ id: ids.client, name });
			await db.insert(projects).values({ id: ids.project, clientId: ids.client, name });
			await db.insert(tasks).values({ id: ids.task, projectId: ids.project, name });
		}
		// Whose week the addresses name: there is nothing to see of who has no hours on what one may see.
		await db.insert(timeEntries).values({
			...{ id: newId(), memberId: someId, createdBy: someId, date: "2026-11-16", minutes: 60 },
			...{ projectId: mine.project, taskId: mine.task },
		});
		await db.insert(budgets).values({
			...{ id: someId, projectId: mine.project, createdBy: someId },
			...{ unit: "hours", period: "total", minutes: 60 },
		});
	});
});

test("there are addresses of single objects and of their lists", () => {
	expect(entries.filter(({ isOne }) => isOne).length).toBeGreaterThan(10);
	expect(entries.filter(({ isOne }) => !isOne).length).toBeGreaterThan(2);
});

describe.each(entries)("$method $path ($id)", ({ method, path, permission, type, isOne }) => {
	test("who was granted one object reaches that and no other", async () => {
		const member = home.member("client-viewer");
		const cookie = await product.cookieOf(home, member);
		const headers = { cookie, accept: "text/html", "sec-fetch-dest": "document" };
		const ask = async (ids: typeof mine) => {
			const address = addressOf(path, ids);
			// One's own, that one of the addresses deletes.
			const saved = { id: someId, memberId: member.id, name: "By client", search: "?by=client" };
			await kit.asTenant(home, (db) => db.insert(savedReports).values(saved).onConflictDoNothing());
			const answer =
				method === "GET"
					? await product.ask(home.slug, address, { headers })
					: await product.post(home.slug, address, {}, { headers });
			return answer.status;
		};
		await kit.asTenant(home, (db) => db.delete(grants));
		expect([await ask(mine), await ask(theirs)]).toEqual([404, 404]);
		await kit.asTenant(home, (db) =>
			db.insert(grants).values({
				...{ id: newId(), subject: "member", memberId: member.id },
				...{ action: givenFor(permission, type), objectType: type, objectId: mine[type] },
			}),
		);
		expect(await ask(mine)).toBeLessThan(500);
		expect(await ask(mine)).not.toBe(404);
		expect((await ask(theirs)) === 404).toBe(isOne);
	});
});

/** What is given for a permission that is not granted by itself: a right that contains it. */
function givenFor(permission: GrantablePermission, type: ObjectType): string {
	const containing = rightsOn(type).find(({ right }) => right.implies.includes(permission));
	return isRightOn(type, permission) ? permission : (containing?.name ?? permission);
}

function addressOf(path: string, ids: typeof mine): string {
	return path.replaceAll(/(client|project|task)s\/[\da-f-]{36}/g, (_, type: keyof typeof mine) => {
		return `${type}s/${ids[type]}`;
	});
}

function entriesOf(
	{ id, path }: Address,
	method: Entry["method"],
	policies: readonly Policy[] | "unguarded" | undefined,
): Entry[] {
	if (policies === undefined || policies === "unguarded") return [];
	return policies.flatMap((policy): Entry[] => {
		if (policy.host !== "tenant" || policy.rule.access === "public") return [];
		const { rule } = policy;
		if (rule.on) {
			return [{ id, method, path, permission: rule.permission, type: rule.on, isOne: true }];
		}
		if (!rule.onAny) return [];
		return [{ id, method, path, permission: rule.permission, type: rule.onAny, isOne: false }];
	});
}
