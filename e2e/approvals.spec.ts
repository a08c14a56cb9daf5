import { enter } from "./kit/enter.ts";
import { untilKeysWork } from "./kit/keys.ts";
import { invite, join, newAddress, theirPassword } from "./kit/people.ts";
import { expect, expectReadable, test } from "./kit/test.ts";
import { addProject, cell } from "./kit/work.ts";

const MAPPING = "Payroll migration, Data mapping";

test("a week is submitted by keyboard, sent back, mended and approved by keys", async ({
	ownerPage,
	workspace,
	browser,
}) => {
	await addProject(ownerPage, workspace, "Payroll migration", ["Data mapping"]);
	const email = newAddress();
	await invite(ownerPage, workspace, email);
	const page = await (await browser.newContext()).newPage();
	await join(page, email);
	await enter(page, workspace, { email, password: theirPassword });

	// The employee finds a task, types a day and submits, without a mouse.
	await page.goto(`${workspace.origin}/time/week/2026-09-16`);
	await untilKeysWork(page);
	await page.keyboard.press("n");
	await expect(page.getByRole("heading", { level: 1, name: "21–27 September" })).toBeVisible();
	await page.keyboard.press("a");
	await page.keyboard.type("mapping");
	await expect(page.getByRole("option", { name: MAPPING })).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(cell(page, `${MAPPING}, Mon`)).toBeFocused();
	await page.keyboard.type("8");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/Saved just now/)).toBeVisible();
	await page.keyboard.press("Escape");
	await page.keyboard.press("Control+Enter");
	const dialog = page.getByRole("dialog", { name: "Submit 8:00 for this week?" });
	await expect(dialog.getByText(/Olwethu|owner|decides on it/i).first()).toBeVisible();
	await expect(dialog.getByText(/8:00 short on Tuesday/)).toBeVisible();
	await dialog.getByLabel("Why is the week short?").fill("I began on Monday only.");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText(/Submitted today/)).toBeVisible();
	await expect(page.getByRole("textbox")).toHaveCount(0);
	await expectReadable(page, "week-submitted");

	// Whoever decides looks, comments on the cell and sends it back; without words it is refused.
	await ownerPage.goto(`${workspace.origin}/approvals`);
	await untilKeysWork(ownerPage);
	await expect(ownerPage.getByText("I began on Monday only.")).toBeVisible();
	await expectReadable(ownerPage, "approvals");
	await ownerPage.getByRole("button", { name: "Send back" }).click();
	await expect(ownerPage.getByText(/Say what is to be put right/)).toBeVisible();
	// What is typed now is the message: a "y" in it approves nothing.
	await expect(ownerPage.getByLabel(/^Message to/)).toBeFocused();
	await ownerPage.getByRole("link", { name: /8:00, Payroll migration.*comment on it/ }).click();
	await ownerPage.getByRole("textbox", { name: /^Comment( |$)/ }).fill("Is this the whole day?");
	await ownerPage.getByRole("button", { name: "Keep comment" }).click();
	await expect(ownerPage.getByText("1 comment goes with it")).toBeVisible();
	await ownerPage.keyboard.press("x");
	await ownerPage.keyboard.type("Only half of it was ours.");
	await ownerPage.getByRole("button", { name: "Send back" }).press("Enter");
	await expect(ownerPage.getByText(/Sent Ann Bester’s week back/)).toBeVisible();

	// The employee mends it and submits again.
	await page.reload();
	await expect(page.getByText(/Only half of it was ours/)).toBeVisible();
	await expect(page.getByText("Is this the whole day?")).toBeVisible();
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.type("4");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/Saved just now/)).toBeVisible();
	await page.getByRole("link", { name: "Submit again" }).click();
	await page.getByRole("dialog").getByRole("button", { name: "Submit week" }).click();
	await expect(page.getByText(/Submitted today/)).toBeVisible();

	// Y approves, Z takes it back, Y approves again; then the week is locked.
	await ownerPage.goto(`${workspace.origin}/approvals`);
	await untilKeysWork(ownerPage);
	await expect(ownerPage.getByRole("heading", { level: 2, name: /^Ann Bester/ })).toBeVisible();
	await ownerPage.keyboard.press("y");
	await expect(ownerPage.getByText(/Approved Ann Bester’s week/)).toBeVisible();
	await ownerPage.keyboard.press("z");
	await expect(ownerPage.getByRole("button", { name: "Approve" })).toBeVisible();
	await ownerPage.keyboard.press("y");
	await expect(ownerPage.getByRole("heading", { name: "Nothing waits for you" })).toBeVisible();
	await page.reload();
	await expect(page.getByText(/^Approved by/)).toBeVisible();
	await page.context().close();
});
