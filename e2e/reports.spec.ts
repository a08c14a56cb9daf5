import type { Page } from "@playwright/test";
import { invite, join, newAddress } from "./kit/people.ts";
import { expect, expectReadable, test, type Workspace } from "./kit/test.ts";
import { addProject, cell, startWeek } from "./kit/work.ts";

const MONDAY = "2026-09-21";
const DAYS = `from=${MONDAY}&to=2026-10-04`;

/** Hours on two days, for a client and for oneself. */
async function captureSome(page: Page, workspace: Workspace): Promise<void> {
	await addProject(page, workspace, "Training", ["Courses"]);
	await page.goto(`${workspace.origin}/clients/new`);
	await page.getByLabel("Client name").fill("Mzansi Mutual");
	await page.getByRole("button", { name: "Add client" }).click();
	await page.getByRole("link", { name: "New project" }).click();
	await page.getByLabel("Project name").fill("Payroll migration");
	await page.getByLabel("Tasks").fill("Data mapping");
	await page.getByRole("button", { name: "Add project" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Payroll migration" })).toBeVisible();
	const tasks = ["Payroll migration, Data mapping", "Training, Courses"];
	await startWeek(page, workspace, MONDAY, tasks);
	for (const [name, hours] of [
		[`${tasks[0]}, Mon`, "6"],
		[`${tasks[0]}, Tue`, "7:30"],
		[`${tasks[1]}, Tue`, "1"],
	] as const) {
		await cell(page, name).focus();
		await page.keyboard.type(hours);
		await page.keyboard.press("Enter");
	}
	await expect(page.getByText(/Saved just now/)).toBeVisible();
}

test("a report adds up, leads to its entries, and is a file", async ({
	ownerPage: page,
	workspace,
	browser,
}) => {
	await captureSome(page, workspace);
	const email = newAddress();
	await invite(page, workspace, email);
	await expect(page.getByText(/^Invited /)).toBeVisible();
	await page.goto(`${workspace.origin}/reports?by=project&${DAYS}`);
	await expect(page.getByRole("row", { name: /^Total/ })).toContainText("14:30");
	await expectReadable(page, "report");
	const downloading = page.waitForEvent("download");
	await page.getByRole("link", { name: "CSV", exact: true }).click();
	expect((await downloading).suggestedFilename()).toBe("time-by-project-2026-09-21-2026-10-04.csv");
	const workbook = page.waitForEvent("download");
	await page.getByRole("link", { name: "Excel", exact: true }).click();
	expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);
	await page.getByRole("link", { name: /hours of Payroll migration: show the entries/ }).click();
	await expect(page.getByRole("row").filter({ hasText: "Data mapping" })).toHaveCount(2);
	await expectReadable(page, "report-entries");
	await page.getByRole("link", { name: "Save report" }).click();
	await page.getByLabel("Name").fill("Payroll, two weeks");
	await page.getByLabel(/Share it inside the workspace/).check();
	await page.getByRole("button", { name: "Save report" }).click();
	await expect(page.getByRole("link", { name: "Payroll, two weeks Yours, shared" })).toBeVisible();

	// Somebody who sees own hours only is offered no report, and finds none.
	const theirs = await (await browser.newContext()).newPage();
	await join(theirs, email);
	await expect(theirs.getByRole("link", { name: "Week", exact: true }).first()).toBeVisible();
	await expect(theirs.getByRole("link", { name: "Reports" })).toHaveCount(0);
	await theirs.goto(`${workspace.origin}/reports`);
	await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("This page is not here");
	await theirs.context().close();
});

test("days without time say so", async ({ ownerPage: page, workspace }) => {
	await page.goto(`${workspace.origin}/reports?${DAYS}`);
	await expect(page.getByRole("heading", { name: "No time in these days" })).toBeVisible();
	await expectReadable(page, "report-empty");
});
