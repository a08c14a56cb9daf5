import { expect, test } from "vitest";
import { redirectWithFlash, takeFlash } from "#app/request/flash.server.ts";

const archived = {
	text: "Archived Mzansi Mutual.",
	undo: { action: "/clients/7/archiving", fields: { _method: "DELETE" } },
};

/** A request as a handler gets it. */
function asked(host: string, cookie?: string, secret = "a secret of at least 32 characters!") {
	return {
		request: new Request(`http://${host}/`, cookie ? { headers: { Cookie: cookie } } : {}),
		context: { host: { host } },
		services: { env: { BASE_ORIGIN: "http://localhost:3000", APP_SECRET: secret } },
	};
}

async function cookieLeft(host: string): Promise<string> {
	const answer = await redirectWithFlash("/clients", archived, asked(host));
	expect(answer.headers.get("Location")).toBe("/clients");
	return answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
}

test("what was done is said on the next page, and forgotten with it", async () => {
	const left = await takeFlash(asked("acme.localhost", await cookieLeft("acme.localhost")));
	expect(left?.flash).toEqual({ id: expect.any(String), ...archived });
	expect(left?.forget).toMatch(/^cm_flash=; Max-Age=0; Path=\/; .*HttpOnly/);
});

test("the same words twice are two things done", async () => {
	const [one, two] = await Promise.all(
		[1, 2].map(async () => takeFlash(asked("acme.localhost", await cookieLeft("acme.localhost")))),
	);
	expect(one?.flash?.id).not.toBe(two?.flash?.id);
});

test("nothing is said where nothing was left", async () => {
	expect(await takeFlash(asked("acme.localhost"))).toBeNull();
});

test("what another workspace's host left, or nobody of ours, is not said", async () => {
	const ours = await cookieLeft("acme.localhost");
	for (const planted of [
		asked("acme.localhost", await cookieLeft("evil.localhost")),
		asked("acme.localhost", "cm_flash=eyJ0ZXh0IjoiaGkifQ=="),
		asked("acme.localhost", "cm_flash=ImhpIg=="),
		asked("acme.localhost", ours, "another secret of 32 characters, ok"),
	]) {
		expect((await takeFlash(planted))?.flash ?? null).toBeNull();
	}
});

test("the cookie cannot be read in the browser and does not outlive a minute", async () => {
	const answer = await redirectWithFlash("/clients", archived, asked("acme.localhost"));
	expect(answer.headers.get("Set-Cookie")).toMatch(/Max-Age=60; .*HttpOnly; SameSite=Lax/);
	expect(answer.headers.get("Set-Cookie")).not.toContain("Mzansi");
});
