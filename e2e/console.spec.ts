import { dieOnce } from "./kit/dead-job.ts";
import { enter } from "./kit/enter.ts";
import { workspaceOrigin } from "./kit/place.ts";
import { signInAsStaff } from "./kit/staff.ts";
import { expect, expectReadable, signIn, test } from "./kit/test.ts";

const place = { origin: workspaceOrigin("product") };

test("staff sign in, see the tenants and find one", async ({ page, workspace }) => {
	await signInAsStaff(page, "viewer", signIn);
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

test("tenants are narrowed by state, moved through by keyboard and opened", async ({
	page,
	workspace,
}) => {
	await signInAsStaff(page, "viewer");
	await page.goto(`${place.origin}/console?search=${workspace.slug}`);
	await page.getByLabel("State").selectOption("suspended");
	await expect(page.getByRole("heading", { name: "No tenant is like that" })).toBeVisible();
	await expectReadable(page, "console-empty");
	await page.goto(`${place.origin}/console?search=${workspace.slug}`);
	await page.keyboard.press("j");
	await expect(page.getByRole("link", { name: workspace.slug })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { level: 1, name: "Baobab Consulting" })).toBeVisible();
	await expect(page.getByRole("heading", { name: "Overrides" })).toBeVisible();
	await expect(page.getByRole("link", { name: "Override", exact: true })).toHaveCount(0);
	await page.goto(`${place.origin}/console/tenants/${workspace.slug}/overrides/new`);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not here");
});

test("each step of a decision is explained", async ({ page, workspace }) => {
	await signInAsStaff(page, "viewer");
	await page.goto(`${place.origin}/console/explain`);
	await page.getByLabel("Feature").selectOption({ label: "Single sign-on" });
	await page.getByLabel("Workspace").fill(workspace.slug);
	await page.getByLabel("Person’s email").fill(workspace.owner.email);
	await page.getByRole("main").getByRole("button", { name: "Explain" }).click();
	const refused = page.getByRole("listitem").filter({ hasText: "This decided it" });
	await expect(refused).toContainText("Is it part of the plan, or lent?");
	await expect(page.getByText("not_in_plan (Business has it)")).toBeVisible();
	await expectReadable(page, "console-explain");
});

test("features by plan lead to a flag with its rollout and its history", async ({ page }) => {
	await signInAsStaff(page, "product");
	await page.goto(`${place.origin}/console/features`);
	const row = page.getByRole("row").filter({ hasText: "margin-reports" });
	await expect(row.getByText("not in plan")).toHaveCount(2);
	await expectReadable(page, "console-features");
	await row.getByRole("link").click();
	await expect(page.getByRole("heading", { name: "Kill switch" })).toBeVisible();
	await expectReadable(page, "console-flag");
	await page.getByRole("link", { name: "Change rollout" }).click();
	await page.getByLabel("How many have it").fill("50");
	await page.getByLabel("Reason").fill("Half of them first");
	await expectReadable(page, "console-rollout");
	await page.getByRole("button", { name: "Show what changes" }).click();
	await expectReadable(page, "console-rollout-preview");
	await page.getByRole("button", { name: "Change the rollout" }).click();
	await expect(page.getByText(/rolled margin-reports out/)).toBeVisible();
	await page.getByRole("link", { name: "Changes" }).click();
	await expect(page.getByText(/rolled margin-reports out/)).toBeVisible();
	await expectReadable(page, "console-changes");
	await page.getByRole("link", { name: "Payments" }).click();
	await expect(page.getByRole("heading", { name: "Events of Stripe" })).toBeVisible();
	await expectReadable(page, "console-payments");
});

test("an operator sees why a job died and lets it run again", async ({ page, workspace }) => {
	const why = await dieOnce(workspace.slug);
	await signInAsStaff(page, "operator");
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
	for (const path of ["/console", "/console/features", "/console/jobs"]) {
		await page.goto(`${place.origin}${path}`);
		await expect(page).toHaveURL(/\/sign-in/);
	}
	await expectReadable(page, "console-sign-in");
	await page.getByLabel("Email").fill(workspace.owner.email);
	await page.getByLabel("Password", { exact: true }).fill(workspace.owner.password);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page.getByText("That email and password do not go together.").first()).toBeVisible();
	await expect(page).toHaveURL(/\/sign-in/);
	await enter(page, workspace, workspace.owner);
	await page.goto(`${workspace.origin}/console`);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not here");
});
