import { expect, test } from "vitest";
import { requestWorkspaceList } from "#app/modules/accounts/find-workspace.server.ts";
import {
	rebuildMemberAddresses,
	rememberAddress,
} from "#app/modules/accounts/member-addresses.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { queuedMails } from "#tests/kit/queued-mail.ts";
import { refusal } from "#tests/kit/refusal.ts";
import { testServices } from "#tests/kit/services.ts";

const kit = testKit();
const product = testServices(kit);
const start = new Date("2026-11-23T08:00:00Z");
let place = 0;

function elsewhere(): string {
	place += 1;
	return `203.0.113.${place}`;
}

function ask(email: string, clientAddress = elsewhere()) {
	const asked = { email, clientAddress };
	return requestWorkspaceList(kit.database.public, product.services, asked, start);
}

async function answerTo(email: string) {
	const mails = await queuedMails(kit, null);
	return mails.filter(({ to }) => to === email).map(({ data }) => data.workspaces);
}

test("the mail lists every workspace of the address, whatever its case", async () => {
	const email = "naledi@thornbrook.example";
	const acme = await kit.createTenant({ name: "Acme", members: [{ role: "employee" }] });
	const bolt = await kit.createTenant({ name: "Bolt" });
	for (const tenant of [acme, bolt]) {
		await kit.asTenant(tenant, (db) => rememberAddress(db, product.services, email));
	}
	expect(await ask(" Naledi@Thornbrook.Example")).toBe(0);
	expect(await answerTo(email)).toEqual([
		[
			{ name: "Acme", origin: `http://${acme.slug}.localhost:3000` },
			{ name: "Bolt", origin: `http://${bolt.slug}.localhost:3000` },
		],
	]);
});

test("an address that nobody has gets the same answer, and a mail that says so", async () => {
	expect(await ask("nobody@thornbrook.example")).toBe(0);
	expect(await answerTo("nobody@thornbrook.example")).toEqual([[]]);
});

test("a closed workspace is not listed", async () => {
	const acme = await kit.createTenant();
	await kit.owner`update public.tenants set state = 'archived' where id = ${acme.id}`;
	await ask(acme.owner.email);
	expect(await answerTo(acme.owner.email)).toEqual([[]]);
});

test("a mailbox gets three an hour, and the answer stays the same", async () => {
	const email = "often@thornbrook.example";
	for (let times = 0; times < 6; times += 1) expect(await ask(email)).toBe(0);
	expect(await answerTo(email)).toHaveLength(3);
});

test("who asks for many addresses from one place waits", async () => {
	const waits = [];
	for (let times = 0; times < 21; times += 1) {
		waits.push(await ask(`n${times}@thornbrook.example`, "198.51.100.7"));
	}
	expect(waits.at(-1)).toBe(60);
});

test("the list can be written anew from the members, and forgets who is none", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	await kit.asTenant(acme, async (db) => {
		await rememberAddress(db, product.services, "stray@acme.example");
		expect(await rebuildMemberAddresses(db, product.services)).toBe(2);
	});
	await ask("stray@acme.example");
	await ask(acme.member("employee").email);
	expect(await answerTo("stray@acme.example")).toEqual([[]]);
	expect(await answerTo(acme.member("employee").email)).toHaveLength(1);
});

test("a tenant's role itself reaches the list in no way, and is itself again after writing", async () => {
	const acme = await kit.createTenant();
	const attempt = kit.asTenant(acme, async (db) => {
		await rememberAddress(db, product.services, "a@acme.example");
		return db.execute("select * from public.member_addresses");
	});
	expect(await refusal(attempt)).toBe("42501");
});
