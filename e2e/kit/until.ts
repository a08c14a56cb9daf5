import { expect, type Locator, type Page } from "@playwright/test";

/** Looks again and again at a page that somebody else's news will change: what Stripe tells takes a moment. */
export async function reloadUntil(page: Page, shown: Locator): Promise<void> {
	await expect(async () => {
		await page.goto(page.url());
		await expect(shown).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 20_000 });
}

export async function reloadUntilGone(page: Page, gone: Locator): Promise<void> {
	await expect(async () => {
		await page.goto(page.url());
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		await expect(gone).toHaveCount(0, { timeout: 1_000 });
	}).toPass({ timeout: 20_000 });
}
