import { expect } from "@playwright/test";
import { plugAuthenticatorIn } from "./kit/authenticator.ts";
import { mailTo } from "./kit/mail.ts";
import { expectAccessible, expectReadable, signIn, takePictures, test } from "./kit/test.ts";

test("a passkey signs in without a password, stands in as a second factor, and is removed", async ({
	page,
	workspace,
}) => {
	const { origin, owner } = workspace;
	await plugAuthenticatorIn(page);
	await signIn(page, workspace, owner);
	await page.goto(`${origin}/account/security`);
	await page.getByRole("link", { name: "Add a passkey" }).click();
	await expectAccessible(page);
	await takePictures(page, "passkey-new");
	await page.getByRole("textbox", { name: "Name" }).fill("My laptop");
	await page.getByRole("button", { name: "Make the passkey" }).click();
	await expect(page.getByRole("heading", { name: "Keep your recovery codes" })).toBeVisible();
	await expect(page.locator("li.code")).toHaveCount(10);
	await expectReadable(page, "recovery-codes");
	await page.getByRole("link", { name: "I have kept them" }).click();
	await expect(page.getByText("My laptop")).toBeVisible();
	await expectReadable(page, "security-with-passkey");
	await mailTo(owner.email, /passkey was added/);

	await page.context().clearCookies();
	await page.goto(`${origin}/people`);
	await takePictures(page, "sign-in-with-passkey");
	await page.getByRole("button", { name: "Sign in with a passkey" }).click();
	await expect(page).toHaveURL(`${origin}/people`);

	await page.context().clearCookies();
	await page.goto(`${origin}/sign-in?returnTo=/clients`);
	await page.getByLabel("Work email").fill(owner.email);
	await page.getByLabel("Password", { exact: true }).fill(owner.password);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
	await page.getByRole("button", { name: "Use your passkey" }).click();
	await expect(page).toHaveURL(`${origin}/clients`);

	await page.goto(`${origin}/account/security`);
	await page.getByRole("link", { name: "Remove My laptop" }).click();
	await page.getByRole("button", { name: "Remove it" }).click();
	await expect(page.getByText("My laptop is removed.")).toBeVisible();
	await page.context().clearCookies();
	await page.goto(`${origin}/sign-in`);
	await page.getByRole("button", { name: "Sign in with a passkey" }).click();
	await expect(page.getByText(/That passkey does not open this workspace/)).toBeVisible();
});
