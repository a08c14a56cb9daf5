import { setTimeout as pause } from "node:timers/promises";
import { expect, expectAccessible, signIn, takePictures, test } from "./kit/test.ts";
import { addProject, cell, openWeek, startWeek } from "./kit/work.ts";

const MONDAY = "2026-09-21";
const MAPPING = "Payroll migration, Data mapping";

test.beforeEach(async ({ ownerPage, workspace }) => {
	await addProject(ownerPage, workspace, "Payroll migration", ["Data mapping", "Workshops"]);
});

test("two tabs on one cell: neither value is lost, and one is chosen", async ({
	ownerPage: page,
	workspace,
	context,
}) => {
	await startWeek(page, workspace, MONDAY, [MAPPING]);
	const other = await context.newPage();
	await openWeek(other, workspace, MONDAY);
	for (const [tab, text] of [
		[page, "2"],
		[other, "2h30"],
	] as const) {
		await cell(tab, `${MAPPING}, Wed`).focus();
		await tab.keyboard.type(text);
		const answered = tab.waitForResponse(/time\/cells/);
		await tab.keyboard.press("Enter");
		await answered;
	}
	await expect(other.getByText("1 cell has two values.")).toBeVisible();
	await expectAccessible(other);
	await takePictures(other, "week-conflict");
	await other.getByRole("radio", { name: /Saved elsewhere/ }).check();
	await other.getByRole("button", { name: "Keep 2:00" }).click();
	await expect(cell(other, `${MAPPING}, Wed`)).toHaveValue("2:00");
	await expect(other.getByText("1 cell has two values.")).toHaveCount(0);
	await page.reload();
	await expect(cell(page, `${MAPPING}, Wed`)).toHaveValue("2:00");
});

test("what is typed offline is kept and sent when the line is back", async ({
	ownerPage: page,
	workspace,
	context,
}) => {
	await startWeek(page, workspace, MONDAY, [MAPPING]);
	await context.setOffline(true);
	await cell(page, `${MAPPING}, Fri`).focus();
	await page.keyboard.type("4");
	await page.keyboard.press("Enter");
	await expect(page.getByText("Offline, 1 change kept on this device.")).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByText(/Saved (just now|\d)/)).toBeVisible();
	await page.reload();
	await expect(cell(page, `${MAPPING}, Fri`)).toHaveValue("4:00");
});

test("undoing takes back the newest change, however slow the line is", async ({
	ownerPage: page,
	workspace,
}) => {
	await startWeek(page, workspace, MONDAY, [MAPPING]);
	await page.route("**/time/cells", async (route) => {
		await pause(700);
		await route.continue();
	});
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.type("2");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.type("8");
	await page.keyboard.press("Enter");
	await cell(page, `${MAPPING}, Tue`).focus();
	await page.keyboard.press("Delete");
	await expect(cell(page, `${MAPPING}, Tue`)).toHaveValue("");
	await page.keyboard.press("Control+z");
	await expect(cell(page, `${MAPPING}, Tue`)).toHaveValue("8:00");
	await expect(cell(page, `${MAPPING}, Mon`)).toHaveValue("2:00");
	await expect(page.getByText(/Saved just now/)).toBeVisible();
	await page.reload();
	await expect(cell(page, `${MAPPING}, Mon`)).toHaveValue("2:00");
	await expect(cell(page, `${MAPPING}, Tue`)).toHaveValue("8:00");
});

test("last week's rows come along, with their hours if asked, and go again", async ({
	ownerPage: page,
	workspace,
}) => {
	await startWeek(page, workspace, MONDAY, [MAPPING]);
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.type("7");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/Saved just now/)).toBeVisible();
	await page.keyboard.press("Escape");
	await page.keyboard.press("n");
	await expect(page.getByRole("heading", { level: 1, name: /28 September/ })).toBeVisible();
	await page.getByRole("button", { name: "Copy the row you used last week" }).click();
	await expect(cell(page, `${MAPPING}, Mon 28 Sep`)).toHaveValue("");
	await expect(page.getByText("No hours were copied.")).toBeVisible();
	await page.getByRole("button", { name: "Copy last week" }).first().click();
	await page.getByRole("button", { name: "Rows with their hours" }).first().click();
	await expect(cell(page, `${MAPPING}, Mon 28 Sep`)).toHaveValue("7:00");
	await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
	await expect(cell(page, `${MAPPING}, Mon 28 Sep`)).toHaveValue("");
});

test("who was signed out signs in again, and what was typed is saved", async ({
	ownerPage: page,
	workspace,
}) => {
	await startWeek(page, workspace, MONDAY, [MAPPING]);
	await page.context().clearCookies();
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.type("3");
	await page.keyboard.press("Enter");
	await expect(page.getByText("You were signed out, 1 change kept on this device.")).toBeVisible();
	const other = await page.context().newPage();
	await signIn(other, workspace, workspace.owner);
	await page.getByRole("button", { name: "Try now" }).click();
	await expect(page.getByText(/Saved just now/)).toBeVisible();
});
