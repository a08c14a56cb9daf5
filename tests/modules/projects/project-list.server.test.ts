import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { clientPage } from "#app/modules/projects/client-list.server.ts";
import { listSearch, readListQuery } from "#app/modules/projects/list-query.ts";
import { countMatching, projectPage } from "#app/modules/projects/project-list.server.ts";
import { timeByProject } from "#app/modules/projects/project-time.server.ts";
import { clients, projects } from "#db/tenant/projects.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();
const open = { search: "", state: "open" } as const;

async function workspace(names: readonly string[]) {
	const acme = await kit.createTenant({ name: "Zulu" });
	const client = { id: newId(), name: "Mzansi 100%" };
	const rows = names.map((name) => {
		const archivedAt = name.startsWith("old") ? new Date() : null;
		return { id: newId(), clientId: client.id, name, code: `C-${name}`, archivedAt };
	});
	await kit.asTenant(acme, async (db) => {
		await db.insert(clients).values(client);
		await db.insert(projects).values(rows);
	});
	return acme;
}

test("pages follow each other forth and back without a gap", async () => {
	const names = Array.from({ length: 60 }, (_, index) => `p${String(index).padStart(2, "0")}`);
	const acme = await workspace(names);
	const { forth, back } = await kit.asTenant(acme, async (db) => {
		const forth: string[] = [];
		const pages: string[][] = [];
		let after: string | undefined;
		do {
			const page = await projectPage(db, askerOf(acme.owner), { ...open, ...(after && { after }) });
			pages.push(page.projects.map(({ name }) => name));
			forth.push(...page.projects.map(({ name }) => name));
			after = page.after;
			if (!after) {
				const before = page.before ?? "";
				const previous = await projectPage(db, askerOf(acme.owner), { ...open, before });
				return { forth, back: [previous.projects.map(({ name }) => name), pages.at(-2)] };
			}
		} while (after);
		return { forth, back: [] };
	});
	expect(forth).toEqual(names);
	expect(back[0]).toEqual(back[1]);
});

test("a search looks into project, code and client; archived ones are apart", async () => {
	const acme = await workspace(["Payroll", "Tariff", "old depot"]);
	const found = await kit.asTenant(acme, async (db) => {
		const names = async (search: string, state: "open" | "archived" = "open") =>
			(await projectPage(db, askerOf(acme.owner), { search, state })).projects.map(
				({ name }) => name,
			);
		return {
			byName: await names("roll"),
			byCode: await names("c-tar"),
			byClient: await names("100%"),
			byNothing: await names("%"),
			archived: await names("", "archived"),
			matching: await countMatching(db, askerOf(acme.owner), { search: "a", state: "open" }),
			clients: (await clientPage(db, askerOf(acme.owner), open)).clients,
			times: await timeByProject(db, askerOf(acme.owner), []),
		};
	});
	expect(found).toMatchObject({
		byName: ["Payroll"],
		byCode: ["Tariff"],
		byClient: ["Payroll", "Tariff"],
		byNothing: ["Payroll", "Tariff"],
		archived: ["old depot"],
		matching: 2,
		clients: [
			{ name: "Mzansi 100%", openProjects: 2 },
			{ name: "Zulu", isInternal: true, openProjects: 0 },
		],
		times: {},
	});
});

test("an address says what is asked, and what is not understood is left out", () => {
	const url = new URL("http://x/projects?search=%20pay%20&state=archived&after=nonsense");
	expect(readListQuery(url)).toEqual({ search: "pay", state: "archived" });
	expect(listSearch({ search: "pay", state: "open" })).toBe("?search=pay");
	expect(listSearch(open)).toBe("");
});
