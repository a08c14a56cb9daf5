import { expect, type Page } from "@playwright/test";
import { enter } from "./enter.ts";
import { createWorkspace, type Workspace } from "./test.ts";

/** Stripe's test cards (docs.stripe.com/testing). */
export const cards = {
	good: "4242424242424242",
	asksBank: "4000002760003184",
	declined: "4000000000000002",
} as const;

/** A workspace on Starter, without a trial: what it has not bought it does not have. */
export async function onStarter(page: Page): Promise<Workspace> {
	const workspace = await createWorkspace(`buys-${process.pid}-${Date.now()}`, "starter");
	await enter(page, workspace, workspace.owner);
	return workspace;
}

export async function choose(page: Page, plan: string): Promise<void> {
	await page.locator("label.option-card", { hasText: plan }).click();
	await expect(page).toHaveURL(new RegExp(`plan=${plan.toLowerCase()}`));
}

/** To the payment page, for so many people. */
export async function goToCheckout(
	page: Page,
	workspace: Workspace,
	plan: string,
	people = 1,
): Promise<void> {
	await page.goto(`${workspace.origin}/plan`);
	await choose(page, plan);
	if (people > 1) {
		await page.getByRole("textbox", { name: "People" }).fill(String(people));
		await expect(page.getByText(`${plan}, ${people} people`)).toBeVisible();
	}
	await page.getByRole("button", { name: "Go to the payment page" }).click();
}

/** What the payer types on the checkout's page. */
export async function fillCheckout(page: Page, number: string): Promise<void> {
	await page.getByLabel("Name on the card").fill("Thandi Nkosi");
	await fillCard(page, number);
	await page.getByLabel("Street").fill("12 Loop Street");
	await page.getByLabel("City").fill("Cape Town");
	await page.getByLabel("Postal code").fill("8001");
}

/** A card, as all of Stripe's pages ask for it. */
export async function fillCard(page: Page, number: string): Promise<void> {
	await page.getByLabel("Card number").fill(number);
	await page.getByLabel(/Expiry/).fill("12/34");
	await page.getByLabel("Security code").fill("123");
}

export async function buy(
	page: Page,
	workspace: Workspace,
	plan: string,
	card: string,
	people = 1,
): Promise<void> {
	await goToCheckout(page, workspace, plan, people);
	await fillCheckout(page, card);
	await page.getByRole("button", { name: "Subscribe" }).click();
}
