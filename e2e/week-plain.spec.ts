import { expect, test } from "./kit/test.ts";
import { addProject, cell } from "./kit/work.ts";

const MONDAY = "2026-09-21";
const MAPPING = "Payroll migration, Data mapping";
const WORKSHOPS = "Payroll migration, Workshops";

test.beforeEach(async ({ ownerPage, workspace }) => {
	await addProject(ownerPage, workspace, "Payroll migration", ["Data mapping", "Workshops"]);
});

test("without scripts the sheet is a form that keeps what it refuses", async ({
	workspace,
	browser,
	ownerPage,
}) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		storageState: await ownerPage.context().storageState(),
	});
	const page = await context.newPage();
	await page.goto(`${workspace.origin}/time/week/${MONDAY}`);
	await page.getByRole("button", { name: `Add ${MAPPING}` }).click();
	await cell(page, `${MAPPING}, Mon`).fill("1h30");
	await cell(page, `${MAPPING}, Tue`).fill("1:2:3:4");
	await page.getByRole("button", { name: "Save week" }).click();
	await expect(page.getByText("1 cell is not saved.")).toBeVisible();
	await expect(cell(page, `${MAPPING}, Tue`)).toHaveValue("1:2:3:4");
	await expect(cell(page, `${MAPPING}, Mon`)).toHaveValue("1:30");
	await cell(page, `${MAPPING}, Tue`).fill("2");
	await page.getByRole("button", { name: "Save week" }).click();
	await expect(cell(page, `${MAPPING}, Tue`)).toHaveValue("2:00");
	await page.getByRole("button", { name: "Undo" }).click();
	await expect(cell(page, `${MAPPING}, Tue`)).toHaveValue("");

	// Heritage Day: why somebody worked is asked once, and what was typed comes along.
	await cell(page, `${MAPPING}, Thu`).fill("2");
	await page.getByRole("button", { name: "Save week" }).click();
	await page.getByLabel(/Thursday is Heritage Day. Worked anyway/).fill("Server move");
	await page.getByRole("button", { name: "Save what I typed" }).click();
	await expect(cell(page, `${MAPPING}, Thu`)).toHaveValue("2:00");
	await expect(page.getByText("Worked: Server move")).toBeVisible();
	await page.getByRole("link", { name: "Add a task" }).click();
	await page.getByRole("searchbox", { name: "Find a task" }).fill("worksh");
	await page.getByRole("button", { name: "Find" }).click();
	await page.getByRole("button", { name: `Add ${WORKSHOPS}` }).click();
	await expect(cell(page, `${WORKSHOPS}, Mon`)).toBeVisible();
	await context.close();
});
