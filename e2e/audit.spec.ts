import { expect, expectReadable, test } from "./kit/test.ts";

test("an owner sees who did what, narrows it down by keyboard, and takes it as a file", async ({
	ownerPage,
	workspace,
}) => {
	await ownerPage.goto(`${workspace.origin}/clients/new`);
	await ownerPage.getByLabel("Client name").fill("Cape Harbour");
	await ownerPage.getByLabel("Client name").press("Enter");
	await ownerPage.getByRole("link", { name: "Edit client" }).click();
	await ownerPage.getByLabel("Client name").fill("Cape Harbour Trust");
	await ownerPage.getByLabel("Client name").press("Enter");
	await expect(ownerPage.getByRole("heading", { name: "History" })).toBeVisible();
	await expectReadable(ownerPage, "audit-of-a-client");
	await ownerPage.getByRole("link", { name: "Whole history" }).click();
	const changed = ownerPage.getByRole("listitem").filter({ hasText: "changed the client" });
	await expect(changed.locator("del")).toHaveText("Cape Harbour");
	await expect(changed.locator("ins")).toHaveText("Cape Harbour Trust");
	await ownerPage.getByRole("link", { name: /^Show everything/ }).click();
	await expect(ownerPage.getByText("signed in").first()).toBeVisible();
	await expectReadable(ownerPage, "audit");
	await ownerPage.getByLabel("About").fill("harbour");
	await ownerPage.getByLabel("About").press("Enter");
	await expect(ownerPage).toHaveURL(/about=harbour/);
	await expect(ownerPage.getByText("signed in")).toBeHidden();
	const download = ownerPage.waitForEvent("download");
	await ownerPage.getByRole("link", { name: "Download as CSV" }).click();
	expect((await download).suggestedFilename()).toBe("history.csv");
	await ownerPage.goto(`${workspace.origin}/audit?about=zebra`);
	await expect(ownerPage.getByText("Nothing like that happened")).toBeVisible();
	await expectReadable(ownerPage, "audit-empty");
});

test("from the settings to the history", async ({ ownerPage, workspace }) => {
	await ownerPage.goto(`${workspace.origin}/settings/company`);
	await ownerPage
		.getByRole("navigation", { name: "Settings" })
		.getByRole("link", { name: "History" })
		.click();
	await expect(ownerPage.getByRole("heading", { name: "History", level: 1 })).toBeVisible();
	await expect(ownerPage.getByRole("link", { name: "Settings" }).first()).toHaveAttribute(
		"aria-current",
		"page",
	);
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });

	test("the history is narrowed down and cleared", async ({ ownerPage, workspace }) => {
		await ownerPage.goto(`${workspace.origin}/audit`);
		await ownerPage.getByLabel("Area").selectOption("Settings");
		await ownerPage.getByRole("button", { name: "Show" }).click();
		await expect(ownerPage.getByText("Nothing like that happened")).toBeVisible();
		await ownerPage.getByRole("link", { name: "Clear" }).click();
		await expect(ownerPage.getByText("signed in").first()).toBeVisible();
	});
});
