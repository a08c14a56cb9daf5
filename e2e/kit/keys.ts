import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** Presses a key until it acts: a page that has just come listens once its scripts run. */
export async function openBy(key: string, shown: Locator): Promise<void> {
	await expect(async () => {
		await shown.page().keyboard.press(key);
		await expect(shown).toBeVisible({ timeout: 1_000 });
	}).toPass();
}

/** Waits until a page that has just come listens to its keys. */
export async function untilKeysWork(page: Page): Promise<void> {
	const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
	await openBy("?", list);
	await page.keyboard.press("Escape");
	await expect(list).toBeHidden();
}
