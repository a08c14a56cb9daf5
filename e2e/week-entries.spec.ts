import { expect, expectAccessible, takePictures, test } from "./kit/test.ts";
import { addProject, cell, startWeek } from "./kit/work.ts";

const MONDAY = "2026-09-21";
const MAPPING = "Payroll migration, Data mapping";
const WORKSHOPS = "Payroll migration, Workshops";

test("cells are pulled full, changed together, undone and done again, and show the entries behind them", async ({
	ownerPage: page,
	workspace,
}) => {
	await addProject(page, workspace, "Payroll migration", ["Data mapping", "Workshops"]);
	await startWeek(page, workspace, MONDAY, [MAPPING, WORKSHOPS]);
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.type("2");
	await page.keyboard.press("Enter");
	await page.keyboard.press("ArrowUp");
	const handle = await page.locator(".fill-handle:visible").boundingBox();
	const wednesday = await cell(page, `${MAPPING}, Wed`).boundingBox();
	if (!handle || !wednesday) throw new Error("There is nothing to pull.");
	await page.mouse.move(handle.x + 12, handle.y + 12);
	await page.mouse.down();
	await page.mouse.move(wednesday.x + 20, wednesday.y + 10, { steps: 4 });
	await page.mouse.up();
	await expect(cell(page, `${MAPPING}, Wed`)).toHaveValue("2:00");
	await expect(cell(page, `${MAPPING}, Tue`)).toHaveValue("2:00");
	await expect(page.getByText(/Saved just now/)).toBeVisible();

	// The keys do the same: a block is filled down from its first row.
	await cell(page, `${MAPPING}, Mon`).focus();
	for (const key of ["Shift+ArrowDown", "Shift+ArrowRight", "Control+d"])
		await page.keyboard.press(key);
	await expect(cell(page, `${WORKSHOPS}, Tue`)).toHaveValue("2:00");
	await expect(page.getByRole("toolbar", { name: "4 cells are selected" })).toBeVisible();
	await expect(page.getByText(/Saved just now/)).toBeVisible();
	await page.keyboard.press(".");
	await page.getByLabel("Note of all").fill("Site visit");
	await expectAccessible(page);
	await page.getByRole("button", { name: "Change all" }).click();
	await expect(page.getByText("Changed 4 entries.")).toBeVisible();
	await cell(page, `${MAPPING}, Mon 21 Sep, has a note`).focus();
	await page.keyboard.press("Control+z");
	await expect(cell(page, `${MAPPING}, Mon 21 Sep, has a note`)).toHaveCount(0);
	await page.keyboard.press("Control+Shift+z");
	await expect(cell(page, `${MAPPING}, Mon 21 Sep, has a note`)).toBeVisible();

	// Several entries behind a cell, one with a tag that is made on the spot.
	await page.keyboard.press(".");
	await page.getByRole("button", { name: "Add another entry" }).click();
	await page.getByLabel("Time of the new entry").fill("0:45");
	await page.getByLabel("Note of the new entry").fill("Call with Sipho");
	await page.getByRole("button", { name: "Add", exact: true }).click();
	await expect(page.getByText(/^2 entries, 2:45/)).toBeVisible();
	await page.getByRole("button", { name: "New tag" }).first().click();
	await page.keyboard.type("On site");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("button", { name: "On site", pressed: true })).toBeVisible();
	await expectAccessible(page);
	await takePictures(page, "week-entries");
	await page.getByRole("button", { name: "Done" }).click();
	await expect(cell(page, `${MAPPING}, Mon 21 Sep, has a note, 2 entries`)).toHaveValue("2:45");
	await page.reload();
	await expect(cell(page, `${MAPPING}, Mon 21 Sep, has a note, 2 entries`)).toHaveValue("2:45");

	// A public holiday asks once why.
	await cell(page, `${WORKSHOPS}, Thu`).focus();
	await page.keyboard.type("1");
	await page.keyboard.press("Enter");
	await page.getByRole("alertdialog").getByLabel("Why").fill("Server move");
	await expectAccessible(page);
	await page.keyboard.press("Enter");
	await expect(cell(page, `${WORKSHOPS}, Thu`)).toHaveValue("1:00");
	await expect(page.getByRole("alertdialog")).toHaveCount(0);
	await cell(page, `${MAPPING}, Thu`).fill("1");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/Saved just now/)).toBeVisible();
});

test("on a phone a cell is pulled over others by thumb", async ({
	ownerPage,
	workspace,
	browser,
}) => {
	await addProject(ownerPage, workspace, "Payroll migration", ["Data mapping", "Workshops"]);
	await startWeek(ownerPage, workspace, MONDAY, [MAPPING, WORKSHOPS]);
	const context = await browser.newContext({
		storageState: await ownerPage.context().storageState(),
		...{ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
	});
	const page = await context.newPage();
	await page.goto(`${workspace.origin}/time/week/${MONDAY}`);
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();
	await cell(page, `${MAPPING}, Mon`).tap();
	await page.keyboard.type("3");
	await page.keyboard.press("Enter");
	await cell(page, `${MAPPING}, Mon`).tap();
	const handle = await page.locator(".fill-handle:visible").boundingBox();
	const below = await cell(page, `${WORKSHOPS}, Mon`).boundingBox();
	if (!handle || !below) throw new Error("There is nothing to pull.");
	const thumb = await context.newCDPSession(page);
	const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
		thumb.send("Input.dispatchTouchEvent", {
			type,
			touchPoints: type === "touchEnd" ? [] : [{ x, y }],
		});
	const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
	await touch("touchStart", x, y);
	await touch("touchMove", x, below.y + below.height / 2 - 4);
	await touch("touchMove", x, below.y + below.height / 2);
	await touch("touchEnd", 0, 0);
	await expect(cell(page, `${WORKSHOPS}, Mon`)).toHaveValue("3:00");
	await context.close();
});
