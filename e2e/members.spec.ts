import { invite, join, newAddress, theirPassword } from "./kit/people.ts";
import { expect, expectAccessible, signIn, takePictures, test } from "./kit/test.ts";

test("the first steps tick themselves, and can be hidden", async ({ ownerPage, workspace }) => {
	await ownerPage.goto(`${workspace.origin}/`);
	await expect(ownerPage).toHaveURL(/\/first-steps$/);
	await expectAccessible(ownerPage);
	await takePictures(ownerPage, "first-steps");
	await invite(ownerPage, workspace, newAddress());
	await expect(ownerPage.getByText(/^Invited /)).toBeVisible();
	await ownerPage.goto(`${workspace.origin}/`);
	await expect(ownerPage.getByText("2 of 4")).toBeVisible();
	await ownerPage.getByRole("button", { name: "Hide this list" }).click();
	await expect(ownerPage).toHaveURL(/\/time\/week/);
	await ownerPage.goto(`${workspace.origin}/`);
	await expect(ownerPage).toHaveURL(/\/time\/week/);
});

test("people are invited together, and wrong addresses are named", async ({
	ownerPage,
	workspace,
}) => {
	const address = newAddress();
	await invite(ownerPage, workspace, `Ann <${address}>, lindiwe@thornbrook`);
	await expect(
		ownerPage.getByText("lindiwe@thornbrook: The end is missing, like .co.za").first(),
	).toBeVisible();
	await expectAccessible(ownerPage);
	await ownerPage.getByLabel("Email addresses").pressSequentially(" x");
	await expect(ownerPage.getByLabel("Email addresses")).toBeFocused();
	await takePictures(ownerPage, "invite");
	await invite(ownerPage, workspace, `Ann <${address}>`, "Manager");
	await expect(ownerPage.getByText(`Invited ${address} as Manager.`)).toBeVisible();
	await expectAccessible(ownerPage);
	await ownerPage.getByRole("button", { name: "Send again" }).click();
	await expect(ownerPage.getByText(`Sent again to ${address}.`)).toBeVisible();
	await ownerPage.getByRole("button", { name: "Take back" }).click();
	await expect(ownerPage.getByText("No invitation is open")).toBeVisible();
});

test("who accepts is signed in at once, and the link works once", async ({
	ownerPage,
	workspace,
	browser,
}) => {
	const email = newAddress();
	await invite(ownerPage, workspace, email);
	const page = await (await browser.newContext()).newPage();
	const link = await join(page, email);
	await expect(page).toHaveURL(/\/time\/week/);
	await page.goto(`${workspace.origin}/people`);
	await expect(page.getByText("This page is not here")).toBeVisible();
	await page.goto(link);
	await expect(page.getByText("This link does not work any more")).toBeVisible();
	await expectAccessible(page);
	await page.context().close();
});

test("an owner changes a role, ends a membership and undoes it", async ({
	ownerPage,
	workspace,
	browser,
}) => {
	const email = newAddress();
	await invite(ownerPage, workspace, email);
	const theirs = await (await browser.newContext()).newPage();
	await join(theirs, email);
	await ownerPage.goto(`${workspace.origin}/people`);
	const downloading = ownerPage.waitForEvent("download");
	await ownerPage.getByRole("link", { name: "Download as CSV" }).click();
	expect((await downloading).suggestedFilename()).toBe("people.csv");
	await ownerPage.getByRole("link", { name: /Ann Bester/ }).click();
	await expectAccessible(ownerPage);
	await takePictures(ownerPage, "people");
	await ownerPage.getByLabel("Role", { exact: true }).selectOption("Manager");
	await ownerPage.getByRole("button", { name: "Save role" }).click();
	await expect(ownerPage.getByText("Ann Bester is Manager now.")).toBeVisible();
	await ownerPage.getByRole("button", { name: "Person has left" }).click();
	await expect(ownerPage.getByText("Ann Bester has left.")).toBeVisible();
	await theirs.goto(`${workspace.origin}/time/week`);
	await expect(theirs).toHaveURL(/\/sign-in/);
	await ownerPage.getByRole("button", { name: "Undo" }).click();
	await expect(ownerPage.getByText("Ann Bester is back.")).toBeVisible();
	await signIn(theirs, workspace, { email, password: theirPassword });
	await theirs.context().close();
});

test("the last owner cannot be made less", async ({ ownerPage, workspace }) => {
	await ownerPage.goto(`${workspace.origin}/people`);
	await ownerPage.locator("tbody").getByRole("link").first().click();
	await ownerPage.getByLabel("Role", { exact: true }).selectOption("Employee");
	await ownerPage.getByRole("button", { name: "Save role" }).click();
	await expect(ownerPage.getByText(/keeps at least one owner/)).toBeVisible();
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });

	test("inviting, joining and refusals work", async ({ page, workspace, browser }) => {
		await signIn(page, workspace, workspace.owner);
		const email = newAddress();
		await invite(page, workspace, "nobody");
		await expect(page.getByText(/^nobody: The @ is missing/).first()).toBeVisible();
		await expect(page.getByLabel("Email addresses")).toHaveValue("nobody");
		await invite(page, workspace, email);
		await expect(page.getByText(`Invited ${email} as Employee.`)).toBeVisible();
		const context = await browser.newContext({ javaScriptEnabled: false });
		const theirs = await context.newPage();
		await join(theirs, email);
		await expect(theirs).toHaveURL(/\/time\/week/);
		await page.goto(`${workspace.origin}/people`);
		await page.getByRole("link", { name: /owner@/ }).click();
		await page.getByLabel("Role", { exact: true }).selectOption("Employee");
		await page.getByRole("button", { name: "Save role" }).click();
		await expect(page.getByText(/keeps at least one owner/)).toBeVisible();
		await context.close();
	});
});
