import { mailTo } from "./kit/mail.ts";
import { expect, expectReadable, test } from "./kit/test.ts";

test("an owner has the workspace deleted, sees it on every page, and keeps it after all", async ({
	ownerPage: page,
	workspace,
}) => {
	await page.goto(`${workspace.origin}/settings/export`);
	await page.getByRole("link", { name: "Delete the workspace" }).click();
	await expectReadable(page, "deletion");
	await page.getByLabel(/^Type the workspace's name/).fill("Something else");
	await page.getByLabel("Your password", { exact: true }).fill("not the password");
	await page.getByRole("button", { name: /^Delete .* in 30 days$/ }).click();
	await expect(page.getByText(/letter by letter/).first()).toBeVisible();
	const label = await page
		.getByText(/^Type the workspace's name: /)
		.first()
		.textContent();
	const name = (label ?? "").replace("Type the workspace's name: ", "").trim();
	await page.getByLabel(/^Type the workspace's name/).fill(name);
	await page.getByLabel("Your password", { exact: true }).fill(workspace.owner.password);
	await page.getByRole("button", { name: /^Delete .* in 30 days$/ }).click();
	await expect(page.getByRole("heading", { name: /will be deleted on/ })).toBeVisible();
	await mailTo(workspace.owner.email, /will be deleted on/);
	await page.goto(`${workspace.origin}/projects`);
	await expect(page.getByText("This workspace will be deleted on")).toBeVisible();
	await page.getByRole("link", { name: "Keep it or take a copy" }).click();
	await expectReadable(page, "deletion-leaving");
	await page.getByRole("button", { name: "Keep the workspace" }).click();
	await expect(page.getByText("This workspace will be deleted on")).toHaveCount(0);
	await mailTo(workspace.owner.email, /is kept$/);
});
