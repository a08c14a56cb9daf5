import { beforeAll, expect, test } from "vitest";
import { readSettings } from "#app/modules/settings/read.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestMember, TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
let tenant: TestTenant;

beforeAll(async () => {
	tenant = await kit.createTenant({ members: [{ role: "admin" }, { role: "manager" }] });
});

async function see(path: string, member: TestMember = tenant.owner) {
	const cookie = await product.cookieOf(tenant, member);
	return product.ask(tenant.slug, path, { headers: { cookie, accept: "text/html" } });
}

async function send(path: string, form: Record<string, string>, member = tenant.owner) {
	const cookie = await product.cookieOf(tenant, member);
	const headers = { cookie, accept: "text/html", "sec-fetch-dest": "document" };
	return product.post(tenant.slug, path, form, { headers });
}

function present() {
	return kit.asTenant(tenant, (db) => readSettings(db));
}

test("settings are saved together, said, shown with their author, and in the history", async () => {
	const form = {
		...{ REMINDER_HOUR: "7", "seen.REMINDER_HOUR": "9" },
		...{ MAIL_SENDER_NAME: "Baobab office", "seen.MAIL_SENDER_NAME": "" },
		...{ MAIL_REPLY_TO: "", "seen.MAIL_REPLY_TO": "" },
	};
	expect((await send("/settings/mail", form)).headers.location).toBe("/settings/mail");
	expect(await present()).toMatchObject({ REMINDER_HOUR: 7, MAIL_SENDER_NAME: "Baobab office" });
	// React parts the texts that it joined by comments.
	const text = (await see("/settings/mail")).text.replaceAll("<!-- -->", "");
	expect(text).toContain("Default is 09:00.");
	expect(text).toContain("2 changed from default");
	expect(text).toContain(tenant.owner.name);
	expect((await see("/settings/changes")).text).toContain("the company’s name");
	const undo = await send("/settings/mail/usual", { usual: "REMINDER_HOUR" });
	expect(undo.headers.location).toBe("/settings/mail");
	expect((await present()).REMINDER_HOUR).toBe(9);
});

test("what is wrong stays as it was typed, beside what to type", async () => {
	const form = { MAIL_REPLY_TO: "office", "seen.MAIL_REPLY_TO": "" };
	const { status, text } = await send("/settings/mail", form);
	expect(status).toBe(422);
	expect(text).toContain('value="office"');
	expect(text).toContain("The @ is missing");
	expect((await present()).MAIL_REPLY_TO).toBeNull();
});

test("somebody else's change is told, and the second time it is replaced", async () => {
	await send("/settings/time", {
		...{ TIMECAPTURE_INTERVAL_MINUTES: "5", "seen.TIMECAPTURE_INTERVAL_MINUTES": "15" },
	});
	const mine = { TIMECAPTURE_INTERVAL_MINUTES: "30", "seen.TIMECAPTURE_INTERVAL_MINUTES": "15" };
	const told = await send("/settings/time", mine);
	expect(told.status).toBe(409);
	expect(told.text).toContain("Somebody else made it 5 minutes meanwhile.");
	const seen = /name="seen.TIMECAPTURE_INTERVAL_MINUTES" value="(\d+)"/.exec(told.text)?.[1] ?? "";
	expect(seen).toBe("5");
	await send("/settings/time", { ...mine, "seen.TIMECAPTURE_INTERVAL_MINUTES": seen });
	expect((await present()).TIMECAPTURE_INTERVAL_MINUTES).toBe(30);
});

test("how long people stay signed in is the owner's alone; an admin reads it", async () => {
	const admin = tenant.member("admin");
	const form = { SESSION_IDLE_DAYS: "3", "seen.SESSION_IDLE_DAYS": "14" };
	expect((await see("/settings/sign-in", admin)).text).toContain("Only owners change it.");
	expect((await send("/settings/sign-in", form, admin)).status).toBe(404);
	const back = { usual: "SESSION_IDLE_DAYS" };
	expect((await send("/settings/sign-in/usual", back, admin)).status).toBe(404);
	expect((await present()).SESSION_IDLE_DAYS).toBe(14);
	expect((await send("/settings/sign-in", form)).status).toBe(302);
	expect((await present()).SESSION_IDLE_DAYS).toBe(3);
});

test("what no page shows, or has no default, cannot be reached by a form", async () => {
	const hidden = { FIRST_STEPS_HIDDEN: "true", "seen.FIRST_STEPS_HIDDEN": "false" };
	await send("/settings/time", hidden);
	expect((await present()).FIRST_STEPS_HIDDEN).toBe(false);
	for (const usual of ["FIRST_STEPS_HIDDEN", "TIME_ZONE", "toString", ""]) {
		expect((await send("/settings/time/usual", { usual })).status).toBe(404);
	}
	expect((await see("/settings/no-such-page")).status).toBe(404);
});

test("a secret is set, said to be set, never sent back, and cleared", async () => {
	const rich = await kit.createTenant({ plan: "business" });
	const cookie = await product.cookieOf(rich);
	const headers = { cookie, accept: "text/html", "sec-fetch-dest": "document" };
	const path = "/settings/single-sign-on";
	const secret = "q8Z-not-to-be-seen-4711";
	const form = { SSO_CLIENT_SECRET: secret, "seen.SSO_CLIENT_SECRET": "" };
	const wrong = { ...form, SSO_ISSUER: "nowhere", "seen.SSO_ISSUER": "" };
	const refused = await product.post(rich.slug, path, wrong, { headers });
	expect([refused.status, refused.text.includes(secret)]).toEqual([422, false]);
	const saved = await product.post(rich.slug, path, form, { headers });
	expect([saved.status, String(saved.headers["set-cookie"]).includes(secret)]).toEqual([
		302,
		false,
	]);
	const { text } = await product.ask(rich.slug, path, { headers });
	expect(text).toContain("set, ends in …711");
	expect(text).not.toContain(secret);
	await product.post(rich.slug, `${path}/usual`, { usual: "SSO_CLIENT_SECRET" }, { headers });
	const settings = await kit.asTenant(rich, (db) => readSettings(db));
	expect(settings.SSO_CLIENT_SECRET).toBeNull();
});

test("what the plan does not have is offered with its plan, and refused", async () => {
	expect((await see("/settings/single-sign-on")).text).toContain("This comes with");
	const form = { SSO_CLIENT_ID: "x", "seen.SSO_CLIENT_ID": "" };
	expect((await send("/settings/single-sign-on", form)).status).toBe(403);
});

test("a setting is found by a word, and a company's new name is on the next page", async () => {
	expect((await see("/settings?find=week")).text).toContain("First day of the week");
	expect((await see("/settings?find=zebra")).text).toContain("No setting has “zebra” in it");
	expect((await see("/settings?page=mail")).headers.location).toBe("/settings/mail");
	await send("/settings/company", {
		...{ COMPANY_NAME: "Umoya Advisory", "seen.COMPANY_NAME": tenant.name },
	});
	expect((await see("/settings/time")).text).toContain("Umoya Advisory");
});
