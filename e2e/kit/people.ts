import { expect, type Page } from "@playwright/test";
import { mailTo } from "./mail.ts";
import type { Workspace } from "./test.ts";

/** Of everybody who joins. */
export const theirPassword = "tarpaulin river lamp";

let count = 0;

export function newAddress(): string {
	count += 1;
	return `ann-${count}-${Date.now()}@thornbrook.example`;
}

export async function invite(
	page: Page,
	workspace: Workspace,
	addresses: string,
	role = "Employee",
): Promise<void> {
	await page.goto(`${workspace.origin}/people/invite`);
	await page.getByLabel("Email addresses").fill(addresses);
	await page.getByRole("radio", { name: new RegExp(`^${role}`) }).check();
	await page.getByRole("button", { name: /^Invite/ }).click();
}

/** Accepts the invitation from the mail as Ann Bester; answers its link. */
export async function join(page: Page, email: string): Promise<string> {
	const mail = await mailTo(email, /invites you/);
	const link = mail.links.find((one) => one.includes("/invitation/")) ?? "";
	await page.goto(link);
	await page.getByLabel("Your name").fill("Ann Bester");
	await page.getByLabel("Password", { exact: true }).fill(theirPassword);
	await page.getByRole("button", { name: "Join" }).click();
	await expect(page).not.toHaveURL(/\/invitation\//);
	return link;
}
