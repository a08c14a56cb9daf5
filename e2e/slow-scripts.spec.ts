import type { Page } from "@playwright/test";
import { enter } from "./kit/enter.ts";
import { createWorkspace, expect, test } from "./kit/test.ts";

/** Scripts that come only when they are let: a slow line, with the page in sight and in use. */
async function holdScripts(page: Page): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route(/\/assets\/entry\.client-.*\.js$/, async (route) => {
		await held;
		await route.continue();
	});
	return release;
}

test("what is chosen and typed before the scripts came counts", async ({ page }) => {
	const workspace = await createWorkspace(`slow-${process.pid}-${Date.now()}`, "starter");
	await enter(page, workspace, workspace.owner);
	const letScriptsCome = await holdScripts(page);
	await page.goto(`${workspace.origin}/plan`, { waitUntil: "commit" });
	await page.locator("label.option-card", { hasText: "Business" }).click();
	await page.getByRole("textbox", { name: "People" }).fill("7");
	letScriptsCome();
	await expect(page.getByText("Business, 7 people")).toBeVisible();
	await expect(page.getByRole("radio", { name: /Business/ })).toBeChecked();
	await expect(page.getByRole("textbox", { name: "People" })).toHaveValue("7");
	await expect(page).toHaveURL(/plan=business.*seats=7/);
});

test("an invitation typed before the scripts came is counted", async ({ ownerPage, workspace }) => {
	const letScriptsCome = await holdScripts(ownerPage);
	await ownerPage.goto(`${workspace.origin}/people/invite`, { waitUntil: "commit" });
	await ownerPage
		.getByLabel("Email addresses")
		.fill("ayesha@baobab.example, pieter@baobab.example");
	await ownerPage.locator("label.option-card").last().click();
	letScriptsCome();
	await expect(ownerPage.getByRole("button", { name: "Invite 2 people" })).toBeVisible();
	await expect(ownerPage.getByRole("radio").last()).toBeChecked();
});
