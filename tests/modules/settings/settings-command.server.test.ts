import { expect, test } from "vitest";
import { readEnv } from "#app/env.server.ts";
import { runSettingsCommand } from "#app/modules/settings/settings-command.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testEnv } from "#tests/kit/services.ts";

const kit = testKit();

async function run(...args: readonly string[]) {
	const answer = { out: "", err: "" };
	const code = await runSettingsCommand(args, {
		out: (line) => {
			answer.out += `${line}\n`;
		},
		err: (line) => {
			answer.err += `${line}\n`;
		},
		open: () => Promise.resolve({ env: readEnv(testEnv(kit)), stop: () => Promise.resolve() }),
	});
	return { code, ...answer };
}

test("a setting is listed, read, changed and taken back", async () => {
	const { slug } = await kit.createTenant({ name: "Baobab Consulting" });
	const listed = await run("list", slug);
	expect(listed.out).toMatch(/^COMPANY_NAME +Baobab Consulting$/m);
	expect(listed.out).toMatch(/^REMINDER_HOUR +09:00$/m);
	expect(await run("set", slug, "REMINDER_HOUR", "7")).toEqual({
		...{ code: 0, out: "Reminders go out at: 07:00.\n", err: "" },
	});
	expect(await run("get", slug, "REMINDER_HOUR")).toMatchObject({ code: 0, out: "7\n" });
	expect(await run("unset", slug, "REMINDER_HOUR")).toMatchObject({ code: 0 });
	expect(await run("get", slug, "REMINDER_HOUR")).toMatchObject({ code: 0, out: "9\n" });
});

test("a secret is set and never shown; what the plan does not have is refused", async () => {
	const business = await kit.createTenant({ plan: "business" });
	const secret = "q8Z-not-to-be-seen-4711";
	expect(await run("set", business.slug, "SSO_CLIENT_SECRET", secret)).toEqual({
		...{ code: 0, out: "Client secret: set.\n", err: "" },
	});
	const got = await run("get", business.slug, "SSO_CLIENT_SECRET");
	expect(got).toMatchObject({ code: 1, out: "", err: expect.stringContaining("never shown") });
	const listed = await run("list", business.slug);
	expect(listed.out).toMatch(/^SSO_CLIENT_SECRET +set, ends in …711$/m);
	expect(listed.out).not.toContain(secret);
	const { slug } = await kit.createTenant({ plan: "team" });
	expect(await run("set", slug, "SSO_CLIENT_ID", "x")).toEqual({
		...{ code: 1, out: "" },
		err: "SSO_CLIENT_ID: Your plan does not have this: Single sign-on. Business has it.\n",
	});
	expect(await run("unset", slug, "SSO_CLIENT_ID")).toMatchObject({ code: 0 });
});

test("what is wrong is said in one line and changes nothing", async () => {
	const { slug } = await kit.createTenant();
	expect(await run("set", slug, "REMINDER_HOUR", "25")).toMatchObject({
		...{ code: 1, err: "REMINDER_HOUR: Choose one of the list.\n" },
	});
	expect(await run("set", slug, "NO_SUCH", "1")).toMatchObject({ code: 1 });
	expect(await run("get", "nobody-has-this", "REMINDER_HOUR")).toMatchObject({
		...{ code: 1, err: "There is no workspace nobody-has-this.\n" },
	});
	expect(await run("unset", slug, "TIME_ZONE")).toMatchObject({ code: 1 });
	expect(await run("set", slug, "FIRST_STEPS_HIDDEN", "true")).toMatchObject({ code: 1 });
	for (const wrong of [
		[],
		["list"],
		["get", slug],
		["set", slug, "REMINDER_HOUR"],
		["help", slug],
	]) {
		expect(await run(...wrong)).toMatchObject({ code: 2, out: "" });
	}
});
