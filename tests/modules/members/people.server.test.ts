import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { nothingBought } from "#app/modules/entitlements/effective.ts";
import { countPeople, peopleForExport, peoplePage } from "#app/modules/members/people.server.ts";
import { peopleCounts } from "#app/modules/members/people-counts.server.ts";
import {
	peopleFilePath,
	peopleSearch,
	readPeopleQuery,
} from "#app/modules/members/people-query.ts";
import { members } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const start = new Date("2026-11-23T08:00:00Z");

function page(tenant: TestTenant, search: string, who: "members" | "left" = "members") {
	const query = readPeopleQuery(new URL(`http://acme.localhost/people${search}`), who);
	return kit.asTenant(tenant, async (db) => ({
		...(await peoplePage(db, query)),
		count: await countPeople(db, query),
	}));
}

function names({ people }: { people: readonly { name: string }[] }) {
	return people.map(({ name }) => name);
}

test("people stand by name, whatever its case, and are found by name or address", async () => {
	const acme = await kit.createTenant({
		members: [
			{ role: "employee", name: "zanele Nkosi", email: "zanele@acme.example" },
			{ role: "manager", name: "Ayesha Davids", email: "ayesha@acme.example" },
			{ role: "employee", name: "100% Real_Name", email: "real@acme.example" },
		],
	});
	const all = ["100% Real_Name", "Ayesha Davids", "Olwethu Owner", "zanele Nkosi"];
	expect(names(await page(acme, ""))).toEqual(all);
	expect(names(await page(acme, "?search=NKOSI"))).toEqual(["zanele Nkosi"]);
	expect(names(await page(acme, "?search=ayesha@"))).toEqual(["Ayesha Davids"]);
	expect(names(await page(acme, "?search=%25"))).toEqual(["100% Real_Name"]);
	expect(names(await page(acme, "?search=l_N"))).toEqual(["100% Real_Name"]);
	expect(names(await page(acme, "?role=manager"))).toEqual(["Ayesha Davids"]);
	expect(names(await page(acme, "?role=nonsense"))).toEqual(all);
	expect(names(await page(acme, "?search=nobody"))).toEqual([]);
});

test("pages go forth and back over every person once, also over equal names", async () => {
	const acme = await kit.createTenant({
		members: Array.from({ length: 59 }, (_, index) => ({
			role: "employee" as const,
			name: index % 2 ? "Same Name" : `Person ${String(index).padStart(2, "0")}`,
		})),
	});
	const first = await page(acme, "");
	expect([first.people.length, first.count, first.before]).toEqual([25, 60, undefined]);
	const second = await page(acme, `?after=${first.after}`);
	const third = await page(acme, `?after=${second.after}`);
	expect([second.people.length, third.people.length, third.after]).toEqual([25, 10, undefined]);
	const ids = [first, second, third].flatMap(({ people }) => people.map(({ id }) => id));
	expect(new Set(ids).size).toBe(60);
	const back = await page(acme, `?before=${third.before}`);
	expect(names(back)).toEqual(names(second));
	const start = await page(acme, `?before=${back.before}`);
	expect(names(start)).toEqual(names(first));
	expect(start.before).toBeUndefined();
});

test("who left stands in the other list and is not counted as a seat", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }, { role: "manager" }] });
	await kit.asTenant(acme, (db) =>
		db.update(members).set({ deactivatedAt: start }).where(eq(members.role, "manager")),
	);
	expect(names(await page(acme, "", "left"))).toEqual(["Member 2"]);
	expect(names(await page(acme, ""))).toEqual(["Member 1", "Olwethu Owner"]);
	const holding = { plan: "starter", planVersion: 1, trialEndsAt: null, ...nothingBought } as const;
	const counts = await kit.asTenant(acme, (db) => peopleCounts(db, holding, start));
	expect(counts).toMatchObject({ members: 2, left: 1, invitations: 0, seats: { members: 2 } });
});

test("an address of the list keeps what was searched for", () => {
	expect(peopleSearch({ search: "a b", role: "manager" }, { after: "x" })).toBe(
		"?search=a+b&role=manager&after=x",
	);
	expect(peopleSearch({ search: "", role: undefined })).toBe("");
});

test("a file holds everybody who matches, over all pages", async () => {
	const acme = await kit.createTenant({
		members: Array.from({ length: 30 }, () => ({ role: "employee" as const })),
	});
	const query = (search: string) =>
		readPeopleQuery(new URL(`http://acme.localhost/people/file${search}`), "members");
	const whole = await kit.asTenant(acme, (db) => peopleForExport(db, query("")));
	expect(whole.length).toBe(31);
	expect(names({ people: whole })).toEqual(names({ people: whole }).sort());
	const owners = await kit.asTenant(acme, (db) => peopleForExport(db, query("?role=owner")));
	expect(names({ people: owners })).toEqual(["Olwethu Owner"]);
});

test("the address of the file keeps the list and what was searched for", () => {
	const query = { search: "a b", role: "manager" } as const;
	expect(peopleFilePath({ ...query, who: "left" })).toBe(
		"/people/file?search=a+b&role=manager&who=left",
	);
	expect(peopleFilePath({ search: "", role: undefined, who: "members" })).toBe("/people/file");
});
