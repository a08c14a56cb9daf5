import { workspaceOrigin } from "./kit/place.ts";
import { signInAsStaff } from "./kit/staff.ts";
import { createWorkspace, expect, expectReadable, signIn, test } from "./kit/test.ts";

const place = { origin: workspaceOrigin("product") };

test("an owner lets support look, sees who looked at what, and ends it", async ({
	ownerPage,
	workspace,
	browser,
}) => {
	const _settings = `${workspace.origin}/settings/support`;
	const console = `${place.origin}/console/tenants/${workspace.slug}`;
	const staffPage = await (await browser.newContext()).newPage();
	await signInAsStaff(staffPage, "support");
	await staffPage.goto(console);
	await expect(
		staffPage.getByText("An owner can allow it under Settings, Support access"),
	).toBeVisible();
	await expect(staffPage.getByRole("button", { name: "Open the workspace" })).toHaveCount(0);

	await ownerPage.goto(workspace.origin);
	await ownerPage.getByRole("link", { name: "Settings" }).click();
	await ownerPage.getByRole("link", { name: "Support access" }).click();
	await expect(ownerPage.getByRole("heading", { name: "Support may not look" })).toBeVisible();
	await expect(ownerPage.getByRole("radio", { name: "1 day" })).toBeChecked();
	await expectReadable(ownerPage, "support-access-closed");
	await ownerPage.getByRole("radio", { name: "1 hour" }).check();
	await ownerPage.getByRole("button", { name: "Let support look" }).click();
	await expect(ownerPage.getByRole("heading", { name: /Support may look until/ })).toBeVisible();

	await staffPage.goto(console);
	await expectReadable(staffPage, "console-tenant-support");
	await staffPage.getByRole("button", { name: "Open the workspace" }).click();
	await expect(staffPage).toHaveURL(new RegExp(`^${workspace.origin}/support`));
	await expectReadable(staffPage, "support-arrival");
	await staffPage.getByRole("button", { name: "Look at this workspace" }).click();
	await expect(staffPage).toHaveURL(`${workspace.origin}/time/team`);
	const banner = staffPage.getByRole("status").filter({ hasText: "as support" });
	await expect(banner).toContainText("read only");
	await expectReadable(staffPage, "support-view");
	await staffPage.getByRole("link", { name: "People", exact: true }).click();
	await expect(staffPage.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
	await expect(banner).toBeVisible();
	await expect(staffPage.getByRole("link", { name: "Week", exact: true })).toHaveCount(0);

	const written = await staffPage.evaluate(async () => {
		const answer = await fetch("/account/name", {
			method: "POST",
			body: new URLSearchParams({ name: "Somebody else" }),
		});
		return answer.status;
	});
	expect(written).toBe(403);
	await staffPage.goto(`${workspace.origin}/plan`);
	await expect(staffPage.getByText("This page is for the workspace alone")).toBeVisible();
	await expect(banner).toBeVisible();
	await expectReadable(staffPage, "support-refused");

	await ownerPage.reload();
	const lines = ownerPage.getByRole("list", { name: "Who looked, and when" });
	await expect(lines).toContainText("Riaan Botha looked at /people");
	await expect(lines).not.toContainText("/plan");
	await expectReadable(ownerPage, "support-access-open");
	await ownerPage.getByRole("button", { name: "End it now" }).click();
	await expect(ownerPage.getByRole("heading", { name: "Support may not look" })).toBeVisible();

	await staffPage.goto(`${workspace.origin}/people`);
	await expect(staffPage.getByText("You do not look at this workspace as support")).toBeVisible();
	await expectReadable(staffPage, "support-over");
	await staffPage.getByRole("link", { name: /in the console/ }).click();
	await expect(
		staffPage.getByText("An owner can allow it under Settings, Support access"),
	).toBeVisible();
	await staffPage.context().close();
});

test("all of it works without scripts, and support leaves by themselves", async ({ browser }) => {
	const workspace = await createWorkspace(`plain-${process.pid}-${Date.now() % 1_000_000}`);
	const plain = { javaScriptEnabled: false };
	const ownerPage = await (await browser.newContext(plain)).newPage();
	await signIn(ownerPage, workspace, workspace.owner);
	await ownerPage.goto(`${workspace.origin}/settings/support`);
	await ownerPage.getByRole("button", { name: "Let support look" }).click();
	await expect(ownerPage.getByRole("heading", { name: /Support may look until/ })).toBeVisible();
	const staffPage = await (await browser.newContext(plain)).newPage();
	await signInAsStaff(staffPage, "operator");
	await staffPage.goto(`${place.origin}/console/tenants/${workspace.slug}`);
	await staffPage.getByRole("button", { name: "Open the workspace" }).click();
	await staffPage.getByRole("button", { name: "Look at this workspace" }).click();
	await expect(staffPage).toHaveURL(`${workspace.origin}/time/team`);
	await staffPage.getByRole("button", { name: "Leave", exact: true }).click();
	await expect(staffPage.getByText("You have left Baobab Consulting.")).toBeVisible();
	await staffPage.goto(`${workspace.origin}/people`);
	await expect(staffPage).toHaveURL(/\/sign-in/);
	await ownerPage.reload();
	await expect(ownerPage.getByText("Riaan Botha left")).toBeVisible();
	await ownerPage.getByRole("button", { name: "End it now" }).click();
	await expect(ownerPage.getByRole("heading", { name: "Support may not look" })).toBeVisible();
	await ownerPage.context().close();
	await staffPage.context().close();
});
