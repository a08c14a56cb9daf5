import { expect, test } from "vitest";
import { members } from "#db/tenant/members.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timers } from "#db/tenant/timers.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { makeWork } from "#tests/modules/time/make-work.ts";

const kit = testKit();
const product = testProduct(kit);
const page = "/time/day/2026-10-25";

async function workspace() {
	const tenant = await kit.createTenant();
	const { taskIds } = await kit.asTenant(tenant, (db) => makeWork(db));
	const headers = { cookie: await product.cookieOf(tenant), accept: "text/html" };
	const send = (path: string, form: Record<string, string>) =>
		product.post(tenant.slug, path, form, { headers });
	const look = (path: string) => product.ask(tenant.slug, path, { headers });
	const entries = () => kit.asTenant(tenant, (db) => db.select().from(timeEntries));
	return { tenant, task: taskIds[0] ?? "", send, look, entries };
}

test("a day is typed, changed and taken back by plain forms, and two who change it see both values", async () => {
	const { task, send, look, entries } = await workspace();
	const added = await send(page, { entry: "", task, duration: "1:30", start: "9:00" });
	expect([added.status, added.headers.location]).toEqual([302, page]);
	const [entry] = await entries();
	const seen = { "seen-duration": "1:30", "seen-start": "09:00", "seen-end": "10:30" };
	const change = (duration: string, version: number) => {
		const typed = { duration, start: "09:00", end: "10:30" };
		const fields = { ...seen, ...typed, entry: `${entry?.id} ${version}`, task };
		return send(`${page}?entry=${entry?.id}`, fields);
	};
	expect((await change("2:00", 1)).status).toBe(302);
	const late = await change("1:00", 1);
	expect(late.status).toBe(409);
	expect(late.text).toContain("it is 2:00, 09:00–11:00");
	expect(late.text).toContain(`value="${entry?.id} 2"`);
	const opened = (await look(`${page}?entry=${entry?.id}`)).text;
	expect(opened).toContain("Change time");
	expect(opened).toContain(`/time/entries/${entry?.id}/why`);
	const removed = await send(`/time/entries/${entry?.id}/removal`, {
		date: "2026-10-25",
		version: "2",
	});
	expect(removed.headers.location).toBe(page);
	expect(await entries()).toEqual([]);
});

test("time on a day off is kept once it is said why, and nothing of it before", async () => {
	const { task, send, look, entries } = await workspace();
	const holiday = "/time/day/2026-09-24";
	const typed = { entry: "", task, duration: "2:00" };
	const asked = await send(holiday, typed);
	expect(asked.status).toBe(422);
	expect(asked.text).toContain("Thursday is Heritage Day. Worked anyway? Say why.");
	expect(asked.text).toMatch(/<input[^>]*name="reason"/);
	expect(await entries()).toEqual([]);
	expect((await send(holiday, { ...typed, reason: "Server move" })).status).toBe(302);
	expect((await look("/time/week/2026-09-21")).text).toContain("Server move");
	expect((await send(holiday, { ...typed, duration: "0:30" })).status).toBe(302);
	expect((await entries()).map(({ minutes }) => minutes).sort()).toEqual([120, 30]);
});

test("a timer is started and stopped by plain forms; who has no seat has none", async () => {
	const { tenant, task, send, look } = await workspace();
	await send("/timer/start", { task, note: "Grades" });
	expect((await look("/timer")).text).toContain("Grades");
	expect((await look("/people")).text).toContain("Running timer");
	const outside = await send("/timer/stop", {
		...{ keep: "part", from: "2020-01-01T10:00", until: "2020-01-01T11:00" },
	});
	expect(outside.headers.location).toBe("/timer?refused=timer.outside");
	expect((await send("/timer/stop", { keep: "none" })).status).toBe(302);
	expect(await kit.asTenant(tenant, (db) => db.select().from(timers))).toEqual([]);
	await kit.asTenant(tenant, (db) => db.update(members).set({ hasSeat: false }));
	expect((await look("/people")).text).not.toContain("Start timer");
	expect((await send("/timer/start", { task })).status).toBe(403);
});
