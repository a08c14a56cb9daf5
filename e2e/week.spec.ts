import { expect, expectAccessible, takePictures, test } from "./kit/test.ts";
import { addProject, cell, startWeek } from "./kit/work.ts";

const MONDAY = "2026-09-21";
const MAPPING = "Payroll migration, Data mapping";
const WORKSHOPS = "Payroll migration, Workshops";

test.beforeEach(async ({ ownerPage, workspace }) => {
	await addProject(ownerPage, workspace, "Payroll migration", ["Data mapping", "Workshops"]);
});

test("a week is typed by keyboard alone and is there after a reload", async ({
	ownerPage: page,
	workspace,
}) => {
	await page.goto(`${workspace.origin}/time/week/${MONDAY}`);
	await expect(page.getByRole("heading", { name: "Nothing captured yet" })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole("button", { name: `Add ${MAPPING}` }).focus();
	await page.keyboard.press("Enter");
	await expect(cell(page, `${MAPPING}, Mon`)).toBeFocused();

	// A adds a task, out of the cells: by typing part of it.
	await page.keyboard.press("Escape");
	await page.keyboard.press("a");
	await page.keyboard.type("worksh");
	await expect(page.getByRole("option", { name: WORKSHOPS })).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(cell(page, `${WORKSHOPS}, Mon`)).toBeFocused();

	// Digits start typing, the echo says how they are read, Enter saves and goes down, arrows move.
	await page.keyboard.press("ArrowUp");
	await page.keyboard.type("1.25");
	await expect(page.getByText("1.25 → 1:15")).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(cell(page, `${MAPPING}, Mon`)).toHaveValue("1:15");
	await expect(cell(page, `${WORKSHOPS}, Mon`)).toBeFocused();
	await page.keyboard.type("90m");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Control+d");
	await expect(cell(page, `${WORKSHOPS}, Tue`)).toHaveValue("1:30");
	await page.keyboard.press("ArrowUp");
	await page.keyboard.type("8");
	await page.keyboard.press("ArrowRight");
	await expect(page.getByText("12:15").first()).toBeVisible();

	// Esc puts back, Delete clears, Ctrl Z undoes.
	await page.keyboard.press("ArrowLeft");
	await page.keyboard.type("3");
	await page.keyboard.press("Escape");
	await expect(cell(page, `${MAPPING}, Tue`)).toHaveValue("8:00");
	await page.keyboard.press("Delete");
	await expect(cell(page, `${MAPPING}, Tue`)).toHaveValue("");
	await expect(page.getByText("Cleared 1 cell.")).toBeVisible();
	await page.keyboard.press("Control+z");
	await expect(cell(page, `${MAPPING}, Tue`)).toHaveValue("8:00");

	// A note on the cell.
	await page.keyboard.press(".");
	await page.keyboard.type("Overtime codes");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByRole("listitem").getByText("Overtime codes")).toBeVisible();
	await expect(cell(page, `${MAPPING}, Tue 22 Sep, has a note`)).toBeFocused();

	await page.reload();
	await expect(cell(page, `${MAPPING}, Mon`)).toHaveValue("1:15");
	await expect(cell(page, `${WORKSHOPS}, Tue`)).toHaveValue("1:30");
	await expectAccessible(page);
	await takePictures(page, "week");
});

test("a block is copied and pasted, also as a spreadsheet has it", async ({
	ownerPage: page,
	workspace,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await startWeek(page, workspace, MONDAY, [MAPPING, WORKSHOPS]);
	await page.evaluate(() => navigator.clipboard.writeText("1:30\t2\n0,5\tabc\n4\t5"));
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.press("Control+v");
	await expect(cell(page, `${MAPPING}, Tue`)).toHaveValue("2:00");
	await expect(cell(page, `${WORKSHOPS}, Mon`)).toHaveValue("0:30");
	await expect(cell(page, `${WORKSHOPS}, Tue`)).toHaveValue("abc");
	await expect(page.getByText("2 cells did not fit.")).toBeVisible();
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.press("Shift+ArrowRight");
	await page.keyboard.press("Control+c");
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("1:30\t2:00");
});

test("refused text stays beside its reason and offers what was meant", async ({
	ownerPage: page,
	workspace,
}) => {
	await startWeek(page, workspace, MONDAY, [MAPPING]);
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.type("90");
	await page.keyboard.press("Tab");
	await expect(page.getByRole("alert")).toHaveText("90 is 90 hours. Did you mean 1:30?");
	await expect(cell(page, `${MAPPING}, Mon`)).toHaveValue("90");
	await expectAccessible(page);

	// One refusal at a time, so that none covers another: the newest, or that of the cell one is in.
	await page.keyboard.type("abc");
	await page.keyboard.press("Tab");
	await expect(page.getByRole("alert")).toHaveText(/^“abc” is not a duration/);
	await cell(page, `${MAPPING}, Mon`).focus();
	await expect(page.getByRole("alert")).toHaveText(/^90 is 90 hours/);
	await cell(page, `${MAPPING}, Tue`).fill("");
	await page.keyboard.press("Tab");
	await expect(cell(page, `${MAPPING}, Tue 22 Sep, not saved`)).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole("alert")).toBeVisible();
	await page.getByRole("button", { name: "Use 1:30" }).click();
	await page.keyboard.press("Tab");
	await expect(cell(page, `${MAPPING}, Mon`)).toHaveValue("1:30");
	await expect(page.getByRole("alert")).toHaveCount(0);
});

test("on a phone the sheet is one day at a time", async ({ ownerPage: page, workspace }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await startWeek(page, workspace, MONDAY, [MAPPING]);
	const monday = cell(page, `${MAPPING}, Mon`);
	await expect(monday).toBeVisible();
	await expect(cell(page, `${MAPPING}, Tue`)).toHaveCount(0);
	await monday.tap().catch(() => monday.click());
	await page.keyboard.type("6h");
	await page.getByRole("link", { name: /^Tue 22 Sep/ }).click();
	await expect(page.getByRole("heading", { name: "Tuesday 22 September" })).toBeVisible();
	await cell(page, `${MAPPING}, Tue`).fill("1,5");
	await page.getByRole("link", { name: /^Mon 21 Sep, 6:00/ }).click();
	await expect(monday).toHaveValue("6:00");
	await expect(page.getByText("7:30").first()).toBeVisible();
	const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(scrollWidth).toBeLessThanOrEqual(390);
	await expectAccessible(page);
});

test("a printed week has all its days and nothing to press", async ({
	ownerPage: page,
	workspace,
}) => {
	await startWeek(page, workspace, MONDAY, [MAPPING]);
	await page.emulateMedia({ media: "print" });
	await page.setViewportSize({ width: 688, height: 1000 });
	await expect(cell(page, `${MAPPING}, Mon`)).toBeVisible();
	await expect(cell(page, `${MAPPING}, Sun`)).toBeVisible();
	await expect(page.getByRole("navigation")).toHaveCount(0);
	await expect(page.getByRole("button")).toHaveCount(0);
});

test("dark mode keeps every contrast", async ({ ownerPage: page, workspace }) => {
	await page.emulateMedia({ colorScheme: "dark" });
	await startWeek(page, workspace, MONDAY, [MAPPING, WORKSHOPS]);
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.type("abc");
	await page.keyboard.press("Tab");
	await page.keyboard.type("4");
	await page.keyboard.press("Tab");
	await expectAccessible(page);
});
