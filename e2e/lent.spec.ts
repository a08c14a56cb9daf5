import type { Page } from "@playwright/test";
import { tenantIdOf, withDatabase } from "./kit/database.ts";
import { enter } from "./kit/enter.ts";
import { workspaceOrigin } from "./kit/place.ts";
import { signInAsStaff } from "./kit/staff.ts";
import { createWorkspace, expect, expectReadable, test, type Workspace } from "./kit/test.ts";
import { reloadUntil } from "./kit/until.ts";

const consoleOrigin = workspaceOrigin("product");

/** A workspace on Starter, and its owner before the reports that it lacks. */
async function withoutReports(theirs: Page): Promise<Workspace> {
	const slug = `lent-${process.pid}-${Date.now() % 1_000_000}`;
	const company = await createWorkspace(slug, "starter");
	await enter(theirs, company, company.owner);
	await theirs.goto(`${company.origin}/reports`);
	await expect(theirs.getByText("This comes with Team")).toBeVisible();
	return company;
}

async function fillOverride(page: Page): Promise<void> {
	await page.getByLabel("Feature", { exact: true }).selectOption({ label: "Time reports" });
	const lastDay = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
	await page.getByLabel("Until and with").fill(lastDay);
	await page.getByLabel("Reason").fill("Pilot with Naledi’s team");
	await page.getByRole("button", { name: "Show what changes" }).click();
	await expect(page.getByText("for 1 person at")).toBeVisible();
}

function reportOn(theirs: Page) {
	return theirs.getByRole("heading", { level: 1, name: "Time report", exact: true });
}

test("a feature is lent until a day, opens at once, and ends when we say so", async ({
	page,
	browser,
}) => {
	const theirs = await (await browser.newContext()).newPage();
	const company = await withoutReports(theirs);
	await signInAsStaff(page, "product");
	await page.goto(`${consoleOrigin}/console/tenants/${company.slug}`);
	await page.getByRole("link", { name: "Override", exact: true }).click();
	await expectReadable(page, "console-new-override");
	await page.getByRole("button", { name: "Show what changes" }).click();
	await expect(page.getByText("Say why, for who reads this in a month.").first()).toBeVisible();
	await fillOverride(page);
	await expectReadable(page, "console-override-preview");
	await page.getByRole("button", { name: "Save override" }).click();
	const lent = page.getByRole("listitem").filter({ hasText: "End now" });
	await expect(lent).toContainText("Time reports lent");
	await expect(lent).toContainText("Until");
	await expectReadable(page, "console-tenant");
	await theirs.reload();
	await expect(reportOn(theirs)).toBeVisible();
	await page.getByRole("button", { name: /End now/ }).click();
	await expect(page.getByText("None. The plan alone decides.")).toBeVisible();
	await theirs.reload();
	await expect(reportOn(theirs)).toHaveCount(0);
	await theirs.context().close();
});

test("what was lent ends by itself when its days are over", async ({ page, browser }) => {
	const theirs = await (await browser.newContext()).newPage();
	const company = await withoutReports(theirs);
	await signInAsStaff(page, "product");
	await page.goto(`${consoleOrigin}/console/tenants/${company.slug}/overrides/new`);
	await fillOverride(page);
	await page.getByRole("button", { name: "Save override" }).click();
	await expect(page.getByText("Time reports lent").first()).toBeVisible();
	await theirs.reload();
	await expect(reportOn(theirs)).toBeVisible();
	await lastSecond(company);
	await reloadUntil(theirs, theirs.getByText("This comes with Team"));
	await expectReadable(theirs, "upgrade-after-override");
	await page.reload();
	await expect(page.getByText("None. The plan alone decides.")).toBeVisible();
	await theirs.context().close();
});

/** As if all its days had passed, but for a second. */
function lastSecond({ slug }: Workspace): Promise<unknown> {
	return withDatabase(async (sql) => {
		const tenantId = await tenantIdOf(sql, slug);
		return sql`
			update public.overrides
			set until = now() + interval '1 second'
			where tenant_id = ${tenantId} and ended_at is null`;
	});
}
