import { mailTo } from "./kit/mail.ts";
import { workspaceOrigin } from "./kit/place.ts";
import {
	codeFor,
	continueButton,
	giveAddress,
	giveCode,
	giveCompany,
	giveYourself,
	goOn,
	newCompany,
} from "./kit/sign-up.ts";
import { expect, expectAccessible, takePictures, test } from "./kit/test.ts";

test("a company signs up and arrives signed in", async ({ page }) => {
	test.slow();
	const company = newCompany("arrives");
	await page.goto("/start?plan=business&billing=yearly");
	await continueButton(page).click();
	await expect(page.getByText("One thing needs your attention")).toBeVisible();
	await expect(page.locator(".error-summary")).toBeFocused();
	await expectAccessible(page);
	await takePictures(page, "sign-up-company-wrong");
	await page.getByLabel("VAT number").fill("489027463");
	await page.getByLabel("Company name").fill(company.name);
	await expect(page.getByText("9 digits so far.")).toBeVisible();
	await expect(page.getByText(/^Draft saved \d\d:\d\d/)).toBeVisible();
	await page.getByLabel("VAT number").fill("489 027 4631");
	await takePictures(page, "sign-up-company");
	await goOn(page, "address");

	await page.getByLabel("Workspace address").fill("admin");
	await expect(page.getByText(/^admin\.localhost:\d+ is taken/)).toBeVisible();
	await expectAccessible(page);
	await takePictures(page, "sign-up-address-taken");
	await page.getByLabel("Workspace address").fill(company.slug);
	await expect(page.getByText(/ is free\.$/)).toBeVisible();
	await goOn(page, "you");

	await expectAccessible(page);
	await page.getByLabel("Password", { exact: true }).fill("too short");
	await expect(page.getByText("9 characters so far. 12 is enough.")).toBeVisible();
	await takePictures(page, "sign-up-you");
	await giveYourself(page, company);
	await expectAccessible(page);
	await takePictures(page, "sign-up-code");
	await giveCode(page, company);

	await expect(page.getByRole("radio", { name: /^Business/ })).toBeChecked();
	await expect(page.getByRole("radio", { name: /^Yearly/ })).toBeChecked();
	await expect(page.getByText("a person a year").first()).toBeVisible();
	await expectAccessible(page);
	await takePictures(page, "sign-up-plan");
	await goOn(page, "team");

	const pasted = `ayesha@${company.slug}.example, sipho@thornbrook, riaan@${company.slug}.example`;
	await page.getByLabel("Email addresses").fill(pasted);
	await page.getByRole("button", { name: "Add to the list" }).click();
	await expect(page.getByText("3 people")).toBeVisible();
	await expect(page.getByText("The end is missing, like .co.za")).toBeVisible();
	await expectAccessible(page);
	await takePictures(page, "sign-up-team");
	await page.getByLabel("Email address", { exact: true }).fill(`sipho@${company.slug}.example`);
	await page.getByRole("button", { name: "Take riaan" }).click();
	await page.getByLabel("Role for ayesha").selectOption("Manager");
	await goOn(page, "review");

	await expect(page.getByText("2 invitations, sent when you finish")).toBeVisible();
	await expectAccessible(page);
	await takePictures(page, "sign-up-review");
	await continueButton(page).click();
	await page.waitForURL(`${workspaceOrigin(company.slug)}/**`);
	await expect(page.getByRole("heading", { level: 1 })).toContainText(company.name);
	await expect(page.getByText("Pieter van Rensburg").first()).toBeVisible();
	await mailTo(`ayesha@${company.slug}.example`, /invites you to/);
	await mailTo(company.email, /is ready$/);
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });

	test("a company signs up and arrives signed in", async ({ page }) => {
		test.slow();
		const company = newCompany("scriptless");
		await page.goto("/start");
		await continueButton(page).click();
		await expect(page.getByText("One thing needs your attention")).toBeVisible();
		await page.getByLabel("Country").selectOption("Namibia");
		await expect(page.getByLabel("VAT number")).toBeHidden();
		await page.getByLabel("Country").selectOption("South Africa");
		await expect(page.getByLabel("VAT number")).toBeVisible();
		await giveCompany(page, company);

		const suggestion = page
			.getByRole("group", { name: "Free right now" })
			.getByRole("button")
			.first();
		const suggested = (await suggestion.textContent()) ?? "";
		await suggestion.click();
		await expect(page.getByLabel("Workspace address")).toHaveValue(suggested.trim());
		await giveAddress(page, company);
		await giveYourself(page, company);
		await page.getByLabel("Six-digit code").fill("12345");
		await continueButton(page).click();
		await expect(page.getByText("The code has 6 digits.").first()).toBeVisible();
		await giveCode(page, company);
		await page.getByRole("radio", { name: /^Yearly/ }).check();
		await expect(page.getByText("a person a year").first()).toBeVisible();
		await goOn(page, "team");

		const field = page.getByLabel("Email addresses");
		await field.fill(`ayesha@${company.slug}.example\nsipho@thornbrook`);
		await page.getByRole("button", { name: "Add to the list" }).click();
		await continueButton(page).click();
		await expect(page.getByText("sipho@thornbrook: The end is missing")).toBeVisible();
		await page.getByRole("button", { name: "Take sipho" }).click();
		await goOn(page, "review");
		await expect(page.getByText("1 invitation, sent when you finish")).toBeVisible();
		await continueButton(page).click();
		await page.waitForURL(`${workspaceOrigin(company.slug)}/**`);
		await expect(page.getByRole("heading", { level: 1 })).toContainText(company.name);
	});

	test("a code is asked for again", async ({ page }) => {
		const company = newCompany("askedagain");
		await page.goto("/start");
		await giveCompany(page, company);
		await giveAddress(page, company);
		await giveYourself(page, company);
		await page.getByRole("button", { name: "Send a new code" }).click();
		await expect(page.getByText(/You can ask for another one in 0:\d\d/)).toBeVisible();
		await page.getByLabel("Six-digit code").fill(await codeFor(company));
		await goOn(page, "plan");
	});
});
