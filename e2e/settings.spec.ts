import { createWorkspace, expect, expectReadable, signIn, test } from "./kit/test.ts";

test("a setting is changed by keyboard, counts at once, is told and taken back", async ({
	ownerPage,
	workspace,
}) => {
	await ownerPage.goto(`${workspace.origin}/settings/time`);
	const hours = ownerPage.getByLabel("Hours in a working day");
	await hours.fill("7h30");
	await expect(ownerPage.getByText("1 change not saved.")).toBeVisible();
	await hours.press("Enter");
	await expect(ownerPage.getByText("Hours in a working day: 7:30 hours.")).toBeVisible();
	await expect(hours).toHaveValue("7:30");
	await expect(ownerPage.getByText("1 change not saved.")).toBeHidden();
	await expect(ownerPage.getByText("1 changed from default")).toBeVisible();
	await ownerPage.getByRole("button", { name: "Back to default for Hours" }).click();
	await expect(ownerPage.getByText("Hours in a working day: back to 8:00 hours.")).toBeVisible();
	await ownerPage.getByRole("button", { name: "Undo", exact: true }).last().click();
	await expect(hours).toHaveValue("7:30");
	await expectReadable(ownerPage, "settings-time");
});

test("what is wrong is said beside its field, and Undo forgets what was typed", async ({
	ownerPage,
	workspace,
}) => {
	await ownerPage.goto(`${workspace.origin}/settings/mail`);
	const answers = ownerPage.getByLabel("Answers go to");
	await answers.fill("office");
	await ownerPage.getByRole("button", { name: "Save changes" }).click();
	await expect(answers).toHaveValue("office");
	await expect(answers).toHaveAttribute("aria-invalid", "true");
	await expectReadable(ownerPage, "settings-refused");
	await expect(ownerPage.getByText("1 change not saved.")).toBeVisible();
	await ownerPage.getByRole("button", { name: "Undo" }).click();
	await expect(answers).toHaveValue("");
	await expect(answers).not.toHaveAttribute("aria-invalid");
	await expect(ownerPage.getByText("1 change not saved.")).toBeHidden();
	await ownerPage.getByRole("searchbox", { name: "Find a setting" }).fill("week");
	await ownerPage.keyboard.press("Enter");
	await ownerPage.getByRole("link", { name: "First day of the week" }).click();
	await expect(ownerPage).toHaveURL(/settings\/time#WEEK_START$/);
});

test("a week begins on the day that was chosen, and the company has its new name", async ({
	ownerPage,
	workspace,
}) => {
	await ownerPage.goto(`${workspace.origin}/settings/time`);
	await ownerPage.getByLabel("First day of the week").selectOption("Sunday");
	await ownerPage.getByRole("button", { name: "Save changes" }).click();
	await expect(ownerPage.getByText("First day of the week: Sunday.")).toBeVisible();
	await ownerPage.goto(`${workspace.origin}/settings/company`);
	await ownerPage.getByLabel("Company name").fill("Umoya Advisory");
	await ownerPage.getByRole("button", { name: "Save changes" }).click();
	await expect(ownerPage.getByText("Company name: Umoya Advisory.")).toBeVisible();
	await ownerPage.goto(`${workspace.origin}/settings/changes`);
	await expect(ownerPage.getByText("Umoya Advisory").first()).toBeVisible();
	await expectReadable(ownerPage, "settings-changes");
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });

	test("settings are a form", async ({ page }) => {
		const workspace = await createWorkspace(`sets-${process.pid}-${Date.now()}`);
		await signIn(page, workspace, workspace.owner);
		await page.goto(`${workspace.origin}/settings/time`);
		await page.getByLabel("One step of the arrow keys").selectOption("30 minutes");
		await page.getByRole("button", { name: "Save changes" }).click();
		await expect(page.getByText("One step of the arrow keys: 30 minutes.")).toBeVisible();
		await page.getByRole("button", { name: "Back to default" }).click();
		await expect(page.getByLabel("One step of the arrow keys")).toHaveValue("15");
	});
});
