import fc from "fast-check";
import { expect, test } from "vitest";
import { keepForm, openKeptForm } from "#app/request/kept-form.server.ts";

const secret = "a secret for tests that is long enough";

function sent(fields: [string, string][]): Request {
	const body = new URLSearchParams(fields);
	return new Request("http://acme.localhost:3000/time/week?index", { method: "POST", body });
}

test("the browser that sent a form gets it back, path and fields in their order", async () => {
	const fields: [string, string][] = [
		["note", "Müller & Söhne, 1½ h"],
		["cell", "1:30"],
		["cell", "0:15"],
	];
	const sealed = await keepForm(secret, sent(fields), "browser-1");
	expect(openKeptForm(secret, sealed ?? "", "browser-1")).toEqual({
		path: "/time/week?index",
		fields,
	});
});

test("another browser, another secret or an altered text opens nothing", async () => {
	const sealed = (await keepForm(secret, sent([["note", "x"]]), "browser-1")) ?? "";
	expect(openKeptForm(secret, sealed, "browser-2")).toBeNull();
	expect(openKeptForm(`${secret}!`, sealed, "browser-1")).toBeNull();
	expect(openKeptForm(secret, `${sealed.slice(0, -2)}AA`, "browser-1")).toBeNull();
	expect(openKeptForm(secret, "", "browser-1")).toBeNull();
	expect(openKeptForm(secret, "1.nonsense", "")).toBeNull();
});

test("passwords and files do not travel", async () => {
	const body = new FormData();
	body.set("newPassword", "tarpaulin river");
	body.set("password", "old one");
	body.set("logo", new File(["x"], "logo.png"));
	body.set("name", "Naledi");
	const request = new Request("http://acme.localhost/account", { method: "POST", body });
	const sealed = (await keepForm(secret, request, "b")) ?? "";
	expect(openKeptForm(secret, sealed, "b")?.fields).toEqual([["name", "Naledi"]]);
});

test("a whole week of cells fits into an address; a book does not", async () => {
	const cells = Array.from({ length: 140 }, (_, index): [string, string] => [
		`cell:0199${index % 20}-aaaa-7000-8000-000000000000:2026-11-${16 + (index % 7)}`,
		`${index % 9}:30`,
	]);
	const week = await keepForm(secret, sent(cells), "b");
	expect(week?.length).toBeLessThan(6_000);
	const random = Array.from({ length: 20_000 }, () => Math.random().toString(36)).join("");
	expect(await keepForm(secret, sent([["note", random]]), "b")).toBeNull();
});

test("whatever was typed comes back as it was", async () => {
	const field = fc.tuple(
		fc.string({ minLength: 1, maxLength: 20 }).filter((name) => !/password/i.test(name)),
		fc.string({ maxLength: 60, unit: "grapheme" }),
	);
	await fc.assert(
		fc.asyncProperty(fc.array(field, { maxLength: 8 }), async (fields) => {
			const request = sent(fields);
			const typed = [...(await request.clone().formData())];
			const sealed = await keepForm(secret, request, "b");
			expect(openKeptForm(secret, sealed ?? "", "b")?.fields).toEqual(typed);
		}),
		{ numRuns: 60 },
	);
});
