import type { Page } from "@playwright/test";
import { dieOnce } from "./kit/dead-job.ts";
import { workspaceOrigin } from "./kit/place.ts";
import { expect, expectReadable, runCommand, signIn, test } from "./kit/test.ts";

const place = { origin: workspaceOrigin("product") };
const password = "wattle kettle harbour 7";

async function signInAs(page: Page, role: "viewer" | "operator"): Promise<void> {
	const email = `${role}-${process.pid}-${Date.now()}@crowdminder.example`;
	const person = ["--email", email, "--name", "Riaan Botha", "--role", role];
	await runCommand(
		"app/modules/accounts/staff-cli.server.ts",
		"create",
		...person,
		"--password",
		password,
	);
	await signIn(page, place, { email, password });
}

test("staff see the tenants and find one", async ({ page, workspace }) => {
	await signInAs(page, "viewer");
	await page.goto(`${place.origin}/console`);
	await expect(page.getByRole("heading", { level: 1, name: "Tenants" })).toBeVisible();
	await page.getByLabel("Find a tenant").fill(workspace.slug);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("row")).toHaveCount(2);
	await expectReadable(page, "console");
	// Jobs are none of a viewer's business.
	await expect(page.getByRole("link", { name: "Dead jobs" })).toHaveCount(0);
	await page.goto(`${place.origin}/console/jobs`);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not here");
});

test("an operator sees why a job died and lets it run again", async ({ page, workspace }) => {
	const why = await dieOnce(workspace.slug);
	await signInAs(page, "operator");
	await page.goto(`${place.origin}/console/jobs`);
	const job = page.getByRole("row").filter({ hasText: why });
	await expect(job).toContainText(workspace.slug);
	await expectReadable(page, "console-jobs");
	await job.getByRole("button", { name: /again/ }).click();
	await expect(job).toHaveCount(0);
});

test("nobody else gets in: not without a session, not with a workspace's password", async ({
	page,
	workspace,
}) => {
	for (const path of ["/console", "/console/jobs"]) {
		await page.goto(`${place.origin}${path}`);
		await expect(page).toHaveURL(/\/sign-in/);
	}
	await expectReadable(page, "console-sign-in");
	await page.getByLabel("Email").fill(workspace.owner.email);
	await page.getByLabel("Password", { exact: true }).fill(workspace.owner.password);
	await page.getByRole("button", { name: "Sign in" }).click();
	await expect(page.getByText("That email and password do not go together.").first()).toBeVisible();
	await expect(page).toHaveURL(/\/sign-in/);
	await signIn(page, workspace, workspace.owner);
	await page.goto(`${workspace.origin}/console`);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not here");
});
