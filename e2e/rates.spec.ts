import { expect, expectReadable, test } from "./kit/test.ts";
import { cell, startWeek } from "./kit/work.ts";

const MONDAY = "2026-09-21";
const task = "Tariff review, Interviews";

test("a rate is rehearsed, set, and each hour says why it comes to what it does", async ({
	ownerPage: page,
	workspace,
}) => {
	await page.goto(`${workspace.origin}/clients/new`);
	await page.getByLabel("Client name").fill("Cape Harbour");
	await page.getByRole("button", { name: "Add client" }).click();
	await page.getByRole("link", { name: "New project" }).click();
	await page.getByLabel("Project name").fill("Tariff review");
	await page.getByLabel("Tasks").fill("Interviews");
	await page.getByRole("button", { name: "Add project" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Tariff review" })).toBeVisible();
	const project = page.url();
	await startWeek(page, workspace, MONDAY, [task]);
	await cell(page, `${task}, Mon`).focus();
	await page.keyboard.type("1:10");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/Saved just now/)).toBeVisible();

	await page.goto(project);
	await page.getByRole("main").getByRole("link", { name: "Rates", exact: true }).click();
	await page.getByRole("link", { name: "Set a rate" }).click();
	await page.getByLabel("Amount").fill("1 150.00");
	await page.getByLabel("From", { exact: true }).fill("2026-09-01");
	await page.getByRole("button", { name: "See what it changes" }).click();
	await expect(page.getByText("1 of 1 entries would change.")).toBeVisible();
	await expect(page.getByRole("row", { name: /September 2026 Cape Harbour/ })).toContainText(
		"R\u202f1\u202f345.50",
	);
	await expectReadable(page, "rate-rehearsal");
	await page.getByRole("button", { name: "Save this rate" }).click();
	await expect(page.getByText("Set the rate of Tariff review.")).toBeVisible();
	await expectReadable(page, "rate-place");

	await page.goto(`${project}/rounding`);
	await page.getByLabel("From", { exact: true }).fill("2026-09-01");
	await page.getByRole("button", { name: "See what it changes" }).click();
	await expect(page.getByRole("row", { name: /Together/ })).toContainText("1:10 → 1:15");
	await page.getByRole("button", { name: "Save this rule" }).click();
	await expect(page.getByText(/^Rounding is set: Outwards to 15 minutes/)).toBeVisible();
	await expectReadable(page, "rounding");

	await page.goto(`${project}/budgets`);
	await page.getByLabel("How much").fill("1:30");
	await page.getByLabel(/^Stop at 100/).check();
	await page.getByRole("button", { name: "Add budget" }).click();
	await expect(page.getByText("77 % used.")).toBeVisible();
	await expectReadable(page, "budgets");

	await page.goto(`${workspace.origin}/rates`);
	await expectReadable(page, "rates");
	await page.getByRole("rowheader", { name: "Tariff review" }).getByRole("link").click();
	await page.getByRole("link", { name: /Tariff review · Interviews/ }).click();
	await expect(page.getByRole("heading", { name: "Why this number?" })).toBeVisible();
	await expect(page.getByText("1:15, to two decimals")).toBeVisible();
	await expect(page.getByText("R\u202f1\u202f437.50").last()).toBeVisible();
	await expectReadable(page, "why-entry");
});
