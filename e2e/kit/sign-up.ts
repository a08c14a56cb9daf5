import type { Page } from "@playwright/test";
import { mailTo } from "./mail.ts";

export type NewCompany = { name: string; slug: string; email: string; password: string };

let made = 0;

/** A company that nobody has signed up yet. */
export function newCompany(word: string): NewCompany {
	made += 1;
	const slug = `${word}-${process.pid}-${made}`;
	return {
		...{ slug, name: `Thornbrook ${made}`, email: `pieter@${slug}.example` },
		password: "wattle kettle harbour 7",
	};
}

export async function giveCompany(page: Page, company: NewCompany): Promise<void> {
	await page.getByLabel("Company name").fill(company.name);
	await goOn(page, "address");
}

export async function giveAddress(page: Page, company: NewCompany): Promise<void> {
	await page.getByLabel("Workspace address").fill(company.slug);
	await goOn(page, "you");
}

export async function giveYourself(page: Page, company: NewCompany): Promise<void> {
	await page.getByLabel("Your name").fill("Pieter van Rensburg");
	await page.getByLabel("Work email").fill(company.email);
	await page.getByLabel("Password", { exact: true }).fill(company.password);
	await page.getByLabel("I accept the").check();
	await goOn(page, "code");
}

export async function giveCode(page: Page, company: NewCompany): Promise<void> {
	await page.getByLabel("Six-digit code").fill(await codeFor(company));
	await goOn(page, "plan");
}

/** The digits of the newest mail with a code. */
export async function codeFor({ email }: Pick<NewCompany, "email">): Promise<string> {
	const { subject } = await mailTo(email, /^\d{6} is your code$/);
	return subject.slice(0, 6);
}

/** Presses the button that leads on, and waits for the page that it leads to. */
export async function goOn(page: Page, step: string): Promise<void> {
	await continueButton(page).click();
	await page.waitForURL(new RegExp(`/start/${step}(\\?|$)`));
}

export function continueButton(page: Page) {
	return page.getByRole("button", { name: /^(Continue to|Create workspace)/ });
}

/** All steps up to the review. */
export async function fillSignUp(page: Page, company: NewCompany): Promise<void> {
	await page.goto("/start");
	await giveCompany(page, company);
	await giveAddress(page, company);
	await giveYourself(page, company);
	await giveCode(page, company);
	await goOn(page, "team");
	await goOn(page, "review");
}
