import { enter } from "./kit/enter.ts";
import { mailTo } from "./kit/mail.ts";
import { invite, join, newAddress, theirPassword } from "./kit/people.ts";
import { expect, expectReadable, test } from "./kit/test.ts";

test("who is told something sees it at the bell, opens it, and chooses how to be told", async ({
	ownerPage: page,
	workspace,
	browser,
}) => {
	const ann = newAddress();
	await invite(page, workspace, ann);
	const theirs = await browser.newPage();
	await join(theirs, ann);
	await page.goto(`${workspace.origin}/people`);
	const bell = page.getByRole("link", { name: "Notifications, 1 not read" });
	await expect(bell).toBeVisible();
	await bell.click();
	await expectReadable(page, "notifications");
	await page.getByRole("button", { name: /Ann Bester accepted your invitation/ }).click();
	await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}$/);
	await expect(page.getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
	await page.getByLabel("Role").selectOption("admin");
	await page.getByRole("button", { name: "Save role" }).click();
	await expect(page.getByText("Ann Bester is Admin now.")).toBeVisible();

	const mail = await mailTo(ann, /changed your role to Admin/);
	expect(mail.links.some((link) => link.endsWith("/account"))).toBe(true);
	await enter(theirs, workspace, { email: ann, password: theirPassword });
	await theirs.goto(`${workspace.origin}/notifications`);
	await expect(theirs.getByText("1 not read", { exact: true })).toBeVisible();
	await theirs.getByRole("button", { name: "Mark all as read" }).click();
	await expect(theirs.getByText("Marked 1 as read.")).toBeVisible();
	await theirs.getByRole("button", { name: "Undo" }).click();
	await expect(theirs.getByText("1 not read", { exact: true })).toBeVisible();

	await theirs.goto(`${workspace.origin}/account`);
	await theirs.getByRole("link", { name: "Choose what you are told" }).click();
	await expect(theirs.getByText("Always, also by mail").first()).toBeVisible();
	const reminders = theirs.getByRole("group", { name: /Hours of your last week/ });
	await reminders.getByLabel("By mail").selectOption("Mail once a day");
	await reminders.getByLabel("In the app").uncheck();
	await expectReadable(theirs, "notification-wishes");
	await theirs.getByRole("button", { name: "Save" }).click();
	await expect(theirs.getByText("What you are told is saved.")).toBeVisible();
	await expect(reminders.getByLabel("By mail")).toHaveValue("digest");
	await expect(reminders.getByLabel("In the app")).not.toBeChecked();
	await theirs.close();
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });

	test("the bell is a link, and an empty list says what will stand there", async ({
		ownerPage: page,
		workspace,
	}) => {
		await page.goto(`${workspace.origin}/account`);
		await page.getByRole("link", { name: "Notifications", exact: true }).first().click();
		await expect(page.getByText("Nothing to tell you yet")).toBeVisible();
	});
});
