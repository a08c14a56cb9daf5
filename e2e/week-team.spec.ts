import { expect, expectAccessible, takePictures, test } from "./kit/test.ts";
import { addProject, cell, startWeek } from "./kit/work.ts";

const MONDAY = "2026-09-21";
const MAPPING = "Payroll migration, Data mapping";

test.beforeEach(async ({ ownerPage, workspace }) => {
	await addProject(ownerPage, workspace, "Payroll migration", ["Data mapping", "Workshops"]);
});

test("a manager sees the team's week and changes nothing in it", async ({
	ownerPage: page,
	workspace,
}) => {
	await startWeek(page, workspace, MONDAY, [MAPPING]);
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.type("5");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/Saved just now/)).toBeVisible();
	await page.goto(`${workspace.origin}/time/team/${MONDAY}`);
	await expect(page.getByRole("row", { name: /5:00/ }).first()).toBeVisible();
	await expectAccessible(page);
	await takePictures(page, "team");
	await page.getByRole("rowheader").getByRole("link").first().click();
	await expect(page.getByRole("rowheader", { name: /Payroll migration/ })).toBeVisible();
	await expect(page.getByRole("textbox")).toHaveCount(0);
	await expectAccessible(page);
});
