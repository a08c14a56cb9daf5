import { expect, test } from "vitest";
import { createPasswords } from "#app/modules/accounts/passwords.server.ts";
import { signInWithForm } from "#app/modules/accounts/sign-in.server.ts";
import { runStaffCommand } from "#app/modules/accounts/staff-command.server.ts";
import { staffSignIn } from "#app/modules/accounts/staff-sign-in.server.ts";
import { readStaffSession } from "#app/request/staff-session.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testSecret } from "#tests/kit/tenant.ts";

const kit = testKit();
const passwords = createPasswords();
const start = new Date("2026-11-23T08:00:00Z");
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);

async function command(...argv: string[]) {
	const out: string[] = [];
	const err: string[] = [];
	const code = await runStaffCommand(argv, {
		out: (text) => void out.push(text),
		err: (line) => void err.push(line),
		open: async () => ({ db: kit.database.public, stop: async () => undefined }),
	});
	return { code, out: out.join(""), err: err.join("\n") };
}

function create(email: string, ...more: string[]) {
	return command(
		"create",
		"--email",
		email,
		"--name",
		"Kavitha Naidoo",
		"--role",
		"support",
		...more,
	);
}

async function signIn(email: string, password: string, now = start) {
	const body = new URLSearchParams({ email, password });
	const request = new Request("http://product.localhost:3000/sign-in", { method: "POST", body });
	const visit = {
		db: kit.database.public,
		services: { env: { APP_SECRET: testSecret } },
		context: { clientAddress: "196.25.1.7" },
		request,
		now,
	};
	const { outcome } = await signInWithForm(request, passwords, (name) =>
		staffSignIn(visit, name, undefined),
	);
	return outcome;
}

function passwordIn(text: string): string {
	return /shown once: (\S+)/.exec(text)?.[1] ?? "";
}

test("a person made by the command signs in to the console, for a working day or two idle hours", async () => {
	const { code, out } = await create("kavitha@crowdminder.example");
	expect(code).toBe(0);
	const outcome = await signIn("Kavitha@Crowdminder.example", passwordIn(out));
	if (outcome.kind !== "welcome") throw new Error(outcome.kind);
	const { token } = outcome.welcome;
	const read = (now: Date) => readStaffSession(kit.database.public, token, now);
	expect(await read(hours(1.9))).toMatchObject({ name: "Kavitha Naidoo", role: "support" });
	for (const hour of [3.5, 5, 6.5, 8, 9.5, 11, 11.9])
		expect(await read(hours(hour))).not.toBeNull();
	expect(await read(hours(12))).toBeNull();
	const other = await signIn("kavitha@crowdminder.example", passwordIn(out));
	if (other.kind !== "welcome") throw new Error(other.kind);
	expect(await readStaffSession(kit.database.public, other.welcome.token, hours(2))).toBeNull();
});

test("a deactivated person is out at once and cannot come in, until their password is set anew", async () => {
	const email = "gone@crowdminder.example";
	const password = passwordIn((await create(email)).out);
	const outcome = await signIn(email, password);
	if (outcome.kind !== "welcome") throw new Error(outcome.kind);
	expect((await command("deactivate", "--email", email)).code).toBe(0);
	expect(await readStaffSession(kit.database.public, outcome.welcome.token, start)).toBeNull();
	expect(await signIn(email, password)).toEqual({ kind: "wrong" });
	const { out } = await command("reset-password", "--email", email);
	expect(await signIn(email, password)).toEqual({ kind: "wrong" });
	expect((await signIn(email, passwordIn(out))).kind).toBe("welcome");
});

test("guessing is slowed down as for members", async () => {
	const email = "guessed@crowdminder.example";
	const password = passwordIn((await create(email)).out);
	for (let tries = 0; tries < 5; tries += 1) await signIn(email, "guess");
	expect(await signIn(email, password)).toEqual({ kind: "wait", seconds: 30 });
});

test("the list shows who there is, with role and state", async () => {
	await create("listed@crowdminder.example");
	expect((await command("list")).out).toMatch(
		/listed@crowdminder\.example +support +active +Kavitha/,
	);
});

test("a password of one's own must be good, and an address is there once", async () => {
	const weak = await create("own@crowdminder.example", "--password", "password1234");
	expect([weak.code, weak.err]).toEqual([1, expect.stringContaining("--password: Many people")]);
	const good = await create("own@crowdminder.example", "--password", "tarpaulin river lamp");
	expect([good.code, good.out.includes("shown once")]).toEqual([0, false]);
	const twice = await create("OWN@crowdminder.example");
	expect([twice.code, twice.err]).toEqual([1, expect.stringContaining("already")]);
});

test.each([
	[[]],
	[["promote"]],
	[["create", "--email", "x@crowdminder.example"]],
	[["create", "--email", "x", "--name", "X", "--role", "viewer"]],
	[["create", "--email", "x@crowdminder.example", "--name", "X", "--role", "king"]],
	[["deactivate"]],
	[["deactivate", "--nonsense"]],
])("%j is wrong usage", async (argv) => {
	expect((await command(...argv)).code).toBe(2);
});

test("nobody is deactivated who is not there", async () => {
	expect((await command("deactivate", "--email", "nobody@crowdminder.example")).code).toBe(1);
});
