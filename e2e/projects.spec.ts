import { expect, expectAccessible, takePictures, test } from "./kit/test.ts";
import { addProject, startWeek } from "./kit/work.ts";

test("a client, a project and its tasks are added, changed and archived", async ({
	ownerPage: page,
	workspace,
}) => {
	await page.goto(`${workspace.origin}/clients`);
	await page.getByRole("link", { name: "New client" }).click();
	await page.getByRole("button", { name: "Add client" }).click();
	await expect(page.getByRole("link", { name: "Give the client a name." })).toBeVisible();
	await expectAccessible(page);
	await page.getByLabel("Client name").fill("Mzansi Mutual");
	await page.getByRole("button", { name: "Add client" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Mzansi Mutual" })).toBeVisible();

	await page.getByRole("link", { name: "New project" }).click();
	await expect(page.getByLabel("Client", { exact: true })).toHaveText(/Mzansi Mutual/);
	await page.getByLabel("Project name").fill("Payroll migration");
	await page.getByLabel("Code").fill("PM-01");
	await page.getByLabel("Tasks").fill("Data mapping\nWorkshops");
	await page.getByRole("button", { name: "Add project" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Payroll migration" })).toBeVisible();

	await page.getByLabel("New task").fill("Travel");
	await page.getByLabel("Billable").uncheck();
	await page.getByRole("button", { name: "Add task" }).click();
	await expect(page.getByRole("rowheader", { name: /Travel Not billable/ })).toBeVisible();
	await expect(page.getByLabel("New task")).toHaveValue("");

	await page.getByRole("link", { name: "Change Workshops" }).click();
	await page.getByLabel("Task name").fill("Client workshops");
	await page.getByRole("button", { name: "Save task" }).click();
	await expect(page.getByRole("rowheader", { name: "Client workshops" })).toBeVisible();
	await expectAccessible(page);
	await takePictures(page, "project");

	await page.getByRole("button", { name: "Archive" }).click();
	await expect(page.getByText("Archived Payroll migration.")).toBeVisible();
	await page.getByRole("button", { name: "Undo" }).click();
	await expect(page.getByText("Open", { exact: true })).toBeVisible();
});

test("the list finds projects by client, name and code", async ({ ownerPage: page, workspace }) => {
	await addProject(page, workspace, "Tariff review", ["Interviews"]);
	await addProject(page, workspace, "Cellar costing", ["Build"]);
	await page.goto(`${workspace.origin}/projects`);
	await expect(page.getByRole("row")).toHaveCount(4);
	await expectAccessible(page);
	await takePictures(page, "projects");
	await page.getByRole("searchbox").fill("tariff");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("row", { name: /Tariff review/ })).toBeVisible();
	await expect(page.getByRole("row", { name: /Cellar/ })).toHaveCount(0);
});

test("names of one long word fit a phone", async ({ ownerPage: page, workspace }) => {
	const name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
	await page.setViewportSize({ width: 390, height: 844 });
	await addProject(page, workspace, name, [name]);
	const { pathname } = new URL(page.url());
	await startWeek(page, workspace, "2026-09-21", [`${name}, ${name}`]);
	for (const path of [pathname, "/projects", "/time/week/2026-09-21"]) {
		await page.goto(`${workspace.origin}${path}`);
		await expect(page.getByText(name).filter({ visible: true }).first()).toBeVisible();
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(overflow, path).toBe(0);
	}
});

test("somebody else's change is not overwritten", async ({
	ownerPage: page,
	workspace,
	context,
}) => {
	await addProject(page, workspace, "Tariff review", ["Interviews"]);
	await page.getByRole("link", { name: "Edit project" }).click();
	await page.waitForURL(/\/edit$/);
	const other = await context.newPage();
	await other.goto(page.url());
	await other.getByLabel("Project name").fill("Tariffs 2027");
	await other.getByRole("button", { name: "Save project" }).click();
	await expect(other.getByRole("heading", { level: 1, name: "Tariffs 2027" })).toBeVisible();
	await page.getByLabel("Project name").fill("Tariff audit");
	await page.getByRole("button", { name: "Save project" }).click();
	await expect(page.getByText("Somebody changed this project since you opened it.")).toBeVisible();
	await expect(page.getByLabel("Project name")).toHaveValue("Tariff audit");
});
