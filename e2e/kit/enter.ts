import type { Page } from "@playwright/test";
import { ask } from "#tests/kit/http.ts";
import { port } from "./place.ts";
import type { Workspace } from "./test.ts";

export type Place = Pick<Workspace, "origin">;
export type Person = { email: string; password: string };

/** Signs in by what the form sends, without its page: for tests of something else. */
export async function enter(page: Page, { origin }: Place, who: Person): Promise<void> {
	const { status, headers } = await ask(port, new URL(origin).host, "/sign-in", {
		method: "POST",
		headers: { origin },
		form: who,
	});
	const cookie = headers["set-cookie"]?.[0]?.match(/^(?<name>[^=]+)=(?<value>[^;]*)/)?.groups;
	if (!cookie?.name || !cookie.value) throw new Error(`${who.email} got ${status} and no session.`);
	const { name, value } = cookie;
	await page.context().addCookies([{ name, value, url: origin, httpOnly: true, sameSite: "Lax" }]);
}
