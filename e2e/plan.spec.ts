import { enter } from "./kit/enter.ts";
import { createWorkspace, expect, expectReadable, test } from "./kit/test.ts";

test("the plan page says what holds, what it costs and what each plan has", async ({
	ownerPage: page,
	workspace,
}) => {
	await page.goto(`${workspace.origin}/plan`);
	await expect(page.getByRole("heading", { level: 1, name: "Plan and billing" })).toBeVisible();
	await expect(page.getByRole("row", { name: /Day view and timer Coming/ })).toBeVisible();
	await expectReadable(page, "plan");
});

test("what the plan lacks is shown with its price, and leads to the plans", async ({ page }) => {
	const workspace = await createWorkspace(`starter-${process.pid}-${Date.now()}`, "starter");
	await enter(page, workspace, workspace.owner);
	await page.goto(`${workspace.origin}/reports`);
	await expect(page.getByText("This comes with Team")).toBeVisible();
	await expectReadable(page, "upgrade-card");
	await page.getByRole("link", { name: "See Team" }).click();
	await expect(page).toHaveURL(/\/plan\?plan=team$/);
	await expect(page.getByRole("radio", { name: /^Team/ })).toBeChecked();
});
