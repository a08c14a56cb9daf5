import { invite, join, newAddress } from "./kit/people.ts";
import { expect, expectAccessible, takePictures, test } from "./kit/test.ts";
import { addProject, startWeek } from "./kit/work.ts";

/** Wednesday is the Day of Reconciliation. */
const MONDAY = "2026-12-14";

test("an admin gives somebody four days a week and everybody half a day off, and their sheet shows it", async ({
	ownerPage,
	workspace,
	browser,
}) => {
	await addProject(ownerPage, workspace, "Payroll migration", ["Data mapping"]);
	const email = newAddress();
	await invite(ownerPage, workspace, email);
	const page = await (await browser.newContext()).newPage();
	await join(page, email);

	await ownerPage.goto(`${workspace.origin}/people`);
	await ownerPage.getByRole("link", { name: "Ann Bester" }).first().click();
	await ownerPage.getByRole("link", { name: "Set it" }).click();
	await ownerPage.getByRole("link", { name: "Four days" }).click();
	await expect(ownerPage.getByText("32:00 in all")).toBeVisible();
	await ownerPage.getByLabel("Thu").fill("6:30");
	await expect(ownerPage.getByText("30:30 in all")).toBeVisible();
	await ownerPage.getByLabel("From", { exact: true }).first().fill(MONDAY);
	await expectAccessible(ownerPage);
	await ownerPage.getByRole("button", { name: "Save working time" }).click();
	await expect(ownerPage.getByText("Mon–Wed 8:00, Thu 6:30", { exact: true })).toBeVisible();
	await takePictures(ownerPage, "working-time");

	await ownerPage.goto(`${workspace.origin}/settings/holidays`);
	await ownerPage.getByRole("link", { name: "South Africa" }).click();
	await ownerPage.getByLabel("What it is called").fill("Year-end party");
	await ownerPage.getByLabel("Day", { exact: true }).fill("2026-12-17");
	await ownerPage.getByLabel(/^Half a day/).check();
	await ownerPage.getByRole("button", { name: "Add day" }).click();
	await expect(ownerPage.getByRole("row", { name: /Year-end party half day/ })).toBeVisible();
	await expectAccessible(ownerPage);
	await takePictures(ownerPage, "holiday-calendar");

	await startWeek(page, workspace, MONDAY, ["Payroll migration, Data mapping"]);
	const away = page.getByRole("row", { name: /^Leave and public holidays/ });
	await expect(away).toContainText("Day of Reconciliation");
	await expect(away).toContainText("Year-end party");
	await expect(page.getByText("of 19:15")).toBeVisible();
	await expectAccessible(page);
	await takePictures(page, "week-with-holidays");
	await page.goto(`${workspace.origin}/account/working-time`);
	await expect(page.getByText("Year-end party")).toBeVisible();
	await page.context().close();
});
