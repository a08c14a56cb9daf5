import { expect } from "@playwright/test";
import { mailTo } from "./kit/mail.ts";
import { expectAccessible, signIn, takePictures, test } from "./kit/test.ts";

test("a member signs in and lands where they wanted to go", async ({ page, workspace }) => {
	await page.goto(`${workspace.origin}/people?search=o`);
	await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
	await expectAccessible(page);
	await takePictures(page, "sign-in");
	await page.getByLabel("Work email").fill(workspace.owner.email);
	await page.getByLabel("Password", { exact: true }).fill("not this one");
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page.getByText("That email and password do not go together.")).toBeVisible();
	await expect(page.getByLabel("Work email")).toHaveValue(workspace.owner.email);
	await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
	await expectAccessible(page);
	await page.getByLabel("Password", { exact: true }).fill(workspace.owner.password);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page).toHaveURL(`${workspace.origin}/people?search=o`);
});

test("signing out ends the session, and going back does not bring it back", async ({
	ownerPage,
	workspace,
}) => {
	await ownerPage.goto(`${workspace.origin}/account`);
	await ownerPage.getByRole("button", { name: /^owner/i }).click();
	await ownerPage.getByRole("button", { name: "Sign out" }).click();
	await expect(ownerPage.getByText("You are signed out here.")).toBeVisible();
	await ownerPage.goto(`${workspace.origin}/account`);
	await expect(ownerPage).toHaveURL(/\/sign-in/);
});

test("a form that is sent after the session ended stays as it was typed", async ({
	ownerPage: page,
	workspace,
	context,
}) => {
	await page.goto(`${workspace.origin}/projects/new`);
	await page.getByLabel("Project name").fill("Payroll migration");
	await context.clearCookies();
	await page.getByRole("button", { name: "Add project" }).click();
	await expect(page.getByText(/You were signed out. Sign in again in another tab/)).toBeVisible();
	await expect(page.getByLabel("Project name")).toHaveValue("Payroll migration");
	const tab = await context.newPage();
	await signIn(tab, workspace, workspace.owner);
	await page.getByRole("button", { name: "Add project" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Payroll migration" })).toBeVisible();
});

test("after many wrong tries the page asks for patience and says no more", async ({
	page,
	workspace,
}) => {
	await page.goto(`${workspace.origin}/sign-in`);
	for (let tries = 0; tries < 6; tries += 1) {
		await page.getByLabel("Work email").fill(workspace.owner.email);
		await page.getByLabel("Password", { exact: true }).fill(`guess ${tries}`);
		const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
		await page.getByRole("button", { name: "Sign in", exact: true }).click();
		expect((await answered).status()).toBe(tries < 5 ? 422 : 429);
	}
	await expect(page.getByText("Signing in rests here. Try again in half a minute.")).toBeVisible();
});

test("a forgotten password is chosen anew by a link that works once", async ({
	page,
	workspace,
}) => {
	const { email } = workspace.owner;
	await page.goto(`${workspace.origin}/sign-in`);
	await page.getByRole("link", { name: "Forgot it?" }).click();
	await expectAccessible(page);
	await page.getByLabel("Work email").fill(email);
	await page.getByRole("button", { name: "Send me the link" }).click();
	await expect(
		page.getByText(`If somebody here has ${email}, the link is on its way.`),
	).toBeVisible();
	const mail = await mailTo(email, /new password/i);
	const link = mail.links.find((one) => one.includes("/reset/")) ?? "";
	expect(link).toMatch(new RegExp(`^${workspace.origin}/reset/`));
	await page.goto(link);
	await expectAccessible(page);
	await page.getByLabel("New password", { exact: true }).fill("baobab12345678");
	await page.getByRole("button", { name: "Set the password" }).click();
	await expect(
		page.getByText(/It is made of your name, your address or your workspace/),
	).toBeVisible();
	await page.getByLabel("New password", { exact: true }).fill("tarpaulin river lamp");
	await page.getByRole("button", { name: "Set the password" }).click();
	await expect(page.getByText(/Your new password is set/)).toBeVisible();
	await signIn(page, workspace, { email, password: "tarpaulin river lamp" });
	await page.goto(link);
	await expect(page.getByText("This link does not work any more")).toBeVisible();
	await expectAccessible(page);
	await mailTo(email, /was changed/);
});

test("an unknown address gets the same words as a known one", async ({ page, workspace }) => {
	await page.goto(`${workspace.origin}/reset`);
	await page.getByLabel("Work email").fill("nobody@nowhere.example");
	await page.getByRole("button", { name: "Send me the link" }).click();
	await expect(
		page.getByText("If somebody here has nobody@nowhere.example, the link is on its way."),
	).toBeVisible();
});

test("a member looks after name, password and sessions", async ({
	ownerPage,
	workspace,
	browser,
}) => {
	const elsewhere = await (await browser.newContext()).newPage();
	await signIn(elsewhere, workspace, workspace.owner);
	await ownerPage.goto(`${workspace.origin}/account`);
	await expectAccessible(ownerPage);
	await takePictures(ownerPage, "account");
	await ownerPage.getByRole("textbox", { name: "Name", exact: true }).fill("Olwethu Baobab");
	await ownerPage.getByRole("button", { name: "Save name" }).click();
	await expect(ownerPage.getByText("Your name is saved.")).toBeVisible();
	await ownerPage.getByRole("link", { name: "Open security" }).click();
	await expectAccessible(ownerPage);
	await takePictures(ownerPage, "security");
	await ownerPage.getByLabel("Password now").fill(workspace.owner.password);
	await ownerPage.getByLabel("New password", { exact: true }).fill("short");
	await ownerPage.getByRole("button", { name: "Change password" }).click();
	// The answer is a page of its own, whose form is empty again.
	await expect(ownerPage).toHaveURL(/\/account\/password$/);
	await expect(ownerPage.getByText("5 characters so far. 12 is enough.").first()).toBeVisible();
	await ownerPage.getByLabel("Password now").fill(workspace.owner.password);
	await ownerPage.getByLabel("New password", { exact: true }).fill("tarpaulin river lamp");
	await ownerPage.getByRole("button", { name: "Change password" }).click();
	await expect(ownerPage.getByText(/Your password is changed/)).toBeVisible();
	await expect(ownerPage.getByRole("button", { name: "Sign out the others" })).toHaveCount(0);
	await elsewhere.goto(`${workspace.origin}/account`);
	await expect(elsewhere).toHaveURL(/\/sign-in/);
	await elsewhere.context().close();
});

test("an address changes when both mailboxes agree", async ({ ownerPage, workspace }) => {
	const newEmail = `new-${workspace.owner.email}`;
	await ownerPage.goto(`${workspace.origin}/account`);
	await ownerPage.getByLabel("New email").fill(newEmail);
	await ownerPage.getByRole("button", { name: "Change email" }).click();
	await expect(ownerPage.getByText(/waits for the present address and/)).toBeVisible();
	for (const address of [workspace.owner.email, newEmail]) {
		const mail = await mailTo(address, /Confirm/);
		await ownerPage.goto(mail.links.find((one) => one.includes("/email-change/")) ?? "");
		await expectAccessible(ownerPage);
		await ownerPage.getByRole("button", { name: "Yes, change it" }).click();
		await expect(ownerPage.getByText(/Thank you, one more|Your address is changed/)).toBeVisible();
	}
	await ownerPage.goto(`${workspace.origin}/account`);
	await expect(ownerPage.getByText(`You sign in with ${newEmail}.`)).toBeVisible();
});
