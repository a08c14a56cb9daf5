import { expect } from "@playwright/test";
import { codeOf } from "#tests/kit/code-app.ts";
import { settingsCommand } from "./kit/commands.ts";
import { expectAccessible, expectReadable, test } from "./kit/test.ts";

test.use({ javaScriptEnabled: false });

test("who must have a second factor sets one up before anything else, and is asked for it from then on", async ({
	page,
	workspace,
}) => {
	const { origin, owner, slug } = workspace;
	await settingsCommand("set", slug, "SECOND_FACTOR_GRACE_DAYS", "0");
	await settingsCommand("set", slug, "SECOND_FACTOR_REQUIRED", "everybody");
	const givePassword = async (path: string) => {
		await page.goto(`${origin}${path}`);
		await page.getByLabel("Work email").fill(owner.email);
		await page.getByLabel("Password", { exact: true }).fill(owner.password);
		await page.getByRole("button", { name: "Sign in", exact: true }).click();
	};
	await givePassword("/clients");
	await expect(page.getByRole("heading", { name: "Set up a second factor" })).toBeVisible();
	await page.goto(`${origin}/people`);
	await expect(page).toHaveURL(/\/second-factor\?returnTo=%2Fpeople/);
	await page.getByRole("link", { name: "Code from an app" }).click();
	const secret = (await page.locator("p .code").textContent()) ?? "";
	await page.getByLabel("Code from your app").fill("000000");
	await page.getByRole("button", { name: "Switch on" }).click();
	await expect(page.getByText("That is not the code that the app shows now.")).toBeVisible();
	await expect(page.locator("p .code")).toHaveText(secret);
	await page.getByLabel("Code from your app").fill(codeOf(secret));
	await page.getByRole("button", { name: "Switch on" }).click();
	const codes = await page.locator("li.code").allTextContents();
	expect(codes).toHaveLength(10);
	await page.getByRole("link", { name: "I have kept them" }).click();
	await expect(page).toHaveURL(`${origin}/people`);

	await page.context().clearCookies();
	await givePassword("/account/security");
	await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
	await page.goto(`${origin}/account/security`);
	await expect(page).toHaveURL(/\/sign-in\?/);
	await page.goto(`${origin}/sign-in/second?returnTo=/account/security`);
	await page.getByLabel("Code from your app").fill("123 45");
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page.getByText(/That is not a code that works now/)).toBeVisible();
	await page.getByRole("link", { name: "Use a recovery code" }).click();
	await page.getByLabel("Recovery code").fill((codes[0] ?? "").toLowerCase());
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page).toHaveURL(`${origin}/account/security`);
	await expect(page.getByText(/9 of 10 left/)).toBeVisible();
});

test.describe("with scripts", () => {
	test.use({ javaScriptEnabled: true });

	test("setting an app up, and the second step, read well in every look", async ({
		ownerPage: page,
		workspace,
	}) => {
		const { origin, owner } = workspace;
		await page.goto(`${origin}/account/security`);
		await page.getByRole("link", { name: "Set up" }).click();
		await expectReadable(page, "code-app");
		const secret = (await page.locator("p .code").textContent()) ?? "";
		await page.getByLabel("Code from your app").fill(codeOf(secret));
		await page.getByRole("button", { name: "Switch on" }).click();
		await page.getByRole("button", { name: "Copy" }).waitFor();
		await page.context().clearCookies();
		await page.goto(`${origin}/sign-in`);
		await page.getByLabel("Work email").fill(owner.email);
		await page.getByLabel("Password", { exact: true }).fill(owner.password);
		await page.getByRole("button", { name: "Sign in", exact: true }).click();
		await expect(page.getByLabel("Code from your app")).toBeVisible();
		await expectReadable(page, "second-step");
		await page.getByRole("link", { name: "Use a recovery code" }).click();
		await expectAccessible(page);
	});
});
