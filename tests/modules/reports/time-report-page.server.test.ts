import { beforeAll, expect, test } from "vitest";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { withFlag } from "#tests/kit/with-flag.ts";

const kit = testKit();
const product = testProduct(kit);
let team: TestTenant;
let starter: TestTenant;

beforeAll(async () => {
	const members = [{ role: "manager" }, { role: "employee" }] as const;
	team = await kit.createTenant({ slug: "team-of-reports", plan: "team", members: [...members] });
	starter = await kit.createTenant({
		slug: "starter-of-reports",
		plan: "starter",
		members: [...members],
	});
});

async function page(tenant: TestTenant, path: string, role: "owner" | "manager" | "employee") {
	const member = role === "owner" ? tenant.owner : tenant.member(role);
	const cookie = await product.cookieOf(tenant, member);
	return product.ask(tenant.slug, path, { headers: { cookie } });
}

/** The page as it is read: without what its scripts carry and how React joins its words. */
function shown(text: string): string {
	return text.replaceAll(/<script[\s\S]*?<\/script>|<!-- -->|<\/?strong>/g, "");
}

test("who has the plan and the permission sees the report", async () => {
	const { status, text } = await page(team, "/reports", "manager");
	expect(status).toBe(200);
	expect(shown(text)).toContain("Time report");
});

test("who lacks the plan sees what it does, which plan has it and what that costs", async () => {
	const answer = await page(starter, "/reports", "owner");
	expect(answer.status).toBe(403);
	const words = shown(answer.text);
	expect(words).toContain("This comes with Team");
	expect(words).toContain("R\u202f130 a person a month");
	expect(words).toContain("See Team");
});

test("who may not change the plan is told whom to ask", async () => {
	const words = shown((await page(starter, "/reports", "manager")).text);
	expect(words).toContain("Ask an owner of your workspace");
	expect(words).not.toContain("See Team");
});

test("its data and its file are refused with it", async () => {
	for (const path of ["/reports.data", "/reports/file"]) {
		expect((await page(starter, path, "owner")).status).toBe(403);
		expect((await page(team, path, "owner")).status).toBe(200);
	}
});

test("a program that asks for the file is told which feature lacks and which plan has it", async () => {
	const { text } = await page(starter, "/reports/file", "owner");
	expect(JSON.parse(text)).toMatchObject({
		problem: { code: "feature.not_in_plan", subject: "time-reports", plan: "team" },
	});
});

test("a feature that is switched off leaves no trace of a plan, nor a way there", async () => {
	await withFlag(product.services.flags, "time-reports", "killed", async () => {
		for (const tenant of [team, starter]) {
			const answer = await page(tenant, "/reports", "owner");
			expect(answer.status).toBe(404);
			expect(shown(answer.text)).not.toContain("This comes with");
			expect(shown(answer.text)).not.toContain('href="/reports"');
		}
	});
	expect((await page(team, "/reports", "owner")).status).toBe(200);
});

test("a person whom a rollout leaves out gets the page that nobody has", async () => {
	const missing = await page(team, "/no-such-page", "owner");
	await withFlag(product.services.flags, "time-reports", "off", async () => {
		const answer = await page(team, "/reports", "owner");
		expect(answer.status).toBe(missing.status);
		expect(shown(answer.text)).toContain("This page is not here");
	});
});

test("the week sheet's kill switch takes the week sheet alone", async () => {
	await withFlag(product.services.flags, "time", "killed", async () => {
		expect((await page(team, "/time/week", "employee")).status).toBe(404);
		expect((await page(team, "/reports", "manager")).status).toBe(200);
	});
	expect((await page(team, "/time/week", "employee")).status).toBe(200);
});

test("wrong dates come back beside their fields", async () => {
	const answer = await page(team, "/reports?from=2026-09-30&to=2026-09-01", "owner");
	expect(answer.status).toBe(422);
	expect(shown(answer.text)).toContain("The last day is before the first. Swap them.");
});

test("the file is a download that no cache keeps", async () => {
	const search = "?by=member&from=2026-09-01&to=2026-09-30";
	const { headers, text } = await page(team, `/reports/file${search}`, "manager");
	expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
	expect(headers["content-disposition"]).toBe(
		'attachment; filename="time-by-person-2026-09-01-2026-09-30.csv"',
	);
	expect(headers["cache-control"]).toContain("no-store");
	expect(text).toContain("Person,Within,Hours");
	expect((await page(team, "/reports/file?from=x&to=y", "manager")).status).toBe(404);
});

test("the plan page tells the plan to who looks after it", async () => {
	const answer = await page(starter, "/plan", "owner");
	expect(answer.status).toBe(200);
	expect(shown(answer.text)).toContain("3 of 10");
	expect((await page(starter, "/plan", "manager")).status).toBe(404);
});

test("owners see how long the trial runs, others do not", async () => {
	const trialEndsAt = new Date(Date.now() + 3.5 * 86_400_000);
	const trying = await kit.createTenant({
		slug: "trying-of-reports",
		plan: "starter",
		trialEndsAt,
		members: [{ role: "manager" }],
	});
	expect(shown((await page(trying, "/reports", "owner")).text)).toContain(
		"4 days of your trial left",
	);
	const managers = await page(trying, "/reports", "manager");
	expect(managers.status).toBe(200);
	expect(shown(managers.text)).not.toContain("of your trial left");
});
