import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { workDays } from "#app/modules/work-calendar/work-days.server.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { idIn } from "#tests/modules/audit/drive.ts";

const kit = testKit();
const product = testProduct(kit);
const monday = calendarDate("2026-09-21");
const fourDays = {
	...{ startsOn: "2026-09-21", weeks: "1" },
	...{ "day-0": "10:00", "day-1": "10", "day-2": "10h", "day-3": "600m", "day-4": "" },
};

test("an admin gives somebody four long days, which change weeks that were handed in only when told to", async () => {
	const { acme, ayesha, cookie, path, targets } = await company();
	await kit.asTenant(acme, (db) =>
		db.insert(timesheets).values({
			...{ id: newId(), memberId: ayesha, firstDay: monday, lastDay: addDays(monday, 6) },
			state: "approved",
		}),
	);
	const asked = await product.post(acme.slug, path, fourDays, { headers: { cookie } });
	expect(asked.status).toBe(422);
	expect(asked.text).toContain("1 week that was submitted or approved");
	expect(await targets()).toEqual([480, 480, 480, 0, 480, 0, 0]);
	const saved = await product.post(
		acme.slug,
		path,
		{ ...fourDays, confirmed: "on" },
		{ headers: { cookie } },
	);
	expect(saved.status).toBe(302);
	expect(await targets()).toEqual([600, 600, 600, 0, 0, 0, 0]);
	const later = { ...fourDays, startsOn: "2026-09-28" };
	expect((await product.post(acme.slug, path, later, { headers: { cookie } })).status).toBe(302);
});

test("the company's pattern is everybody's who has none, and ends with the usual days", async () => {
	const { acme, cookie, targets } = await company();
	const path = "/settings/working-time";
	await product.post(acme.slug, path, fourDays, { headers: { cookie } });
	expect(await targets()).toEqual([600, 600, 600, 0, 0, 0, 0]);
	await product.post(
		acme.slug,
		path,
		{ startsOn: "2026-09-23", ends: "on" },
		{ headers: { cookie } },
	);
	expect(await targets()).toEqual([600, 600, 480, 0, 480, 0, 0]);
});

test("a day that is not kept is an ordinary one, and one of the company's own halves what is expected", async () => {
	const { acme, cookie, targets } = await company();
	const made = { name: "Cape Town", country: "ZA", region: "" };
	const answer = await product.post(acme.slug, "/settings/holidays/new", made, {
		headers: { cookie },
	});
	const calendar = `/settings/holidays/${idIn(answer)}`;
	const feast = { name: "Summer feast", date: "2026-09-25", half: "on" };
	await product.post(acme.slug, calendar, feast, { headers: { cookie } });
	await product.post(
		acme.slug,
		`${calendar}/left-out`,
		{ date: "2026-09-24" },
		{ headers: { cookie } },
	);
	expect(await targets()).toEqual([480, 480, 480, 0, 480, 0, 0]);
	const choice = { calendar: idIn(answer), since: "2026-09-22" };
	await product.post(acme.slug, "/settings/holidays", choice, { headers: { cookie } });
	expect(await targets()).toEqual([480, 480, 480, 480, 240, 0, 0]);
	const page = await product.ask(acme.slug, `${calendar}?year=2026`, { headers: { cookie } });
	expect(page.text).toContain("not kept");
});

test("an employee reads their own working time, and nobody else's", async () => {
	const { acme, path } = await company();
	const cookie = await product.cookieOf(acme, acme.member("employee"));
	const own = await product.ask(acme.slug, "/account/working-time", { headers: { cookie } });
	expect(own.text).toContain("Mon–Fri");
	for (const other of [path, `/people/${acme.owner.id}/working-time`, "/settings/holidays"]) {
		expect((await product.ask(acme.slug, other, { headers: { cookie } })).status).toBe(404);
	}
	const manager = await product.cookieOf(acme, acme.member("manager"));
	const answer = await product.post(acme.slug, path, fourDays, { headers: { cookie: manager } });
	expect(answer.status).toBe(404);
});

/** A company with somebody whose week we look at. */
async function company() {
	const acme: TestTenant = await kit.createTenant({
		members: [{ role: "employee", name: "Ayesha Davids" }, { role: "manager" }],
	});
	const ayesha = acme.member("employee").id;
	const targets = async () => {
		const days = await kit.asTenant(acme, (db) =>
			workDays(db, [ayesha], monday, addDays(monday, 6)),
		);
		return days.get(ayesha)?.map(({ target }) => target);
	};
	const cookie = await product.cookieOf(acme);
	return { acme, ayesha, cookie, targets, path: `/people/${ayesha}/working-time` };
}
