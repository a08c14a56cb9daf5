import { mailTo } from "./kit/mail.ts";
import { workspaceOrigin } from "./kit/place.ts";
import {
	codeFor,
	continueButton,
	fillSignUp,
	giveAddress,
	giveCompany,
	giveYourself,
	goOn,
	newCompany,
} from "./kit/sign-up.ts";
import { expect, expectAccessible, test } from "./kit/test.ts";

test("back loses nothing: by the button, the browser and Escape", async ({ page }) => {
	const company = newCompany("back");
	await page.goto("/start");
	await giveCompany(page, company);
	await page.getByLabel("Workspace address").fill(company.slug);
	await page.getByRole("link", { name: "Company" }).last().click();
	await expect(page.getByLabel("Company name")).toHaveValue(company.name);
	await goOn(page, "address");
	await expect(page.getByLabel("Workspace address")).toHaveValue(company.slug);
	await goOn(page, "you");
	await page.getByLabel("Your name").fill("Pieter van Rensburg");
	await page.keyboard.press("Escape");
	await expect(page.getByLabel("Workspace address")).toHaveValue(company.slug);
	await goOn(page, "you");
	await expect(page.getByLabel("Your name")).toHaveValue("Pieter van Rensburg");
	await page.goBack();
	await page.waitForURL(/start\/address/);
	await page.goForward();
	await expect(page.getByLabel("Your name")).toHaveValue("Pieter van Rensburg");
});

test("a page that is closed in the middle comes back as it was", async ({ page, context }) => {
	const company = newCompany("closed");
	await page.goto("/start");
	await page.getByLabel("Company name").fill(company.name);
	await page.getByLabel("Country").selectOption("Germany");
	await expect(page.getByLabel("Currency")).toHaveValue("EUR");
	await page.getByLabel("Company name").focus();
	await expect(page.getByText(/^Draft saved/)).toBeVisible();
	await page.close();
	const again = await context.newPage();
	await again.goto("/start");
	await expect(again.getByLabel("Company name")).toHaveValue(company.name);
	await expect(again.getByLabel("Country")).toHaveValue("DE");
	await expect(again.getByLabel("Time zone")).toHaveValue("Europe/Berlin");
});

test("two tabs never write over each other without asking", async ({ page, context }) => {
	const company = newCompany("tabs");
	await page.goto("/start");
	await giveCompany(page, company);
	const other = await context.newPage();
	await other.goto("/start/company");
	await page.getByRole("link", { name: "Company" }).last().click();
	await page.getByLabel("Company name").fill("The first tab");
	await goOn(page, "address");
	await other.getByLabel("Company name").fill("The second tab");
	await continueButton(other).click();
	const notice = other.getByRole("alert");
	await expect(notice).toContainText("Changed in another tab");
	await expect(notice).toContainText("The first tab");
	await expect(other.getByLabel("Company name")).toHaveValue("The second tab");
	await expectAccessible(other);
	await notice.getByRole("link", { name: "take the other" }).click();
	await expect(other.getByLabel("Company name")).toHaveValue("The first tab");
	await other.reload();
	await expect(other.getByLabel("Company name")).toHaveValue("The first tab");
});

test("a double press makes one workspace", async ({ page }) => {
	const company = newCompany("double");
	await fillSignUp(page, company);
	await continueButton(page).dblclick();
	await page.waitForURL(`${workspaceOrigin(company.slug)}/**`);
	await page.goto("/start/review");
	await page.waitForURL(`${workspaceOrigin(company.slug)}/**`);
	await expect(page.getByRole("heading", { level: 1 })).toContainText(company.name);
});

test("what is changed from the review leads back to it, and another address is proved anew", async ({
	page,
}) => {
	const company = newCompany("changed");
	await fillSignUp(page, company);
	await page.getByRole("link", { name: "Change Plan" }).click();
	await page.getByRole("radio", { name: /^Starter/ }).check();
	await expect(continueButton(page)).toHaveText("Continue to Review");
	await goOn(page, "review");
	await expect(page.getByText(/then Starter paid monthly/)).toBeVisible();

	const moved = { ...company, email: `moved@${company.slug}.example` };
	await page.getByRole("link", { name: "Change You" }).click();
	await expect(page.getByText("Yours is kept.")).toBeVisible();
	await page.getByLabel("Work email").fill(moved.email);
	await goOn(page, "code");
	await page.goto("/start/review");
	await page.waitForURL(/start\/code/);
	await page.getByLabel("Six-digit code").fill(await codeFor(moved));
	await continueButton(page).click();
	await page.waitForURL(/start\/review/);
	await expect(page.getByText(`signs in as ${moved.email}`)).toBeVisible();
});

test("the mail's link brings the sign-up to another browser, with a code", async ({
	page,
	browser,
}) => {
	const company = newCompany("resumed");
	await page.goto("/start");
	await giveCompany(page, company);
	await giveAddress(page, company);
	await giveYourself(page, company);
	const { links } = await mailTo(company.email, /is your code$/);
	const link = links.find((address) => address.includes("/start/resume")) ?? "";

	const elsewhere = await (await browser.newContext()).newPage();
	await elsewhere.goto(link);
	await expect(elsewhere.getByText(`p•••@${company.slug}.example`)).toBeVisible();
	await expect(elsewhere.getByText(company.name)).toHaveCount(0);
	await expectAccessible(elsewhere);
	await elsewhere.getByRole("button", { name: "Send the code" }).click();
	await elsewhere.getByLabel("Six-digit code").fill(await codeFor(company));
	await elsewhere.getByRole("button", { name: "Go on with the sign-up" }).click();
	await elsewhere.waitForURL(/start\/you/);
	await expect(elsewhere.getByLabel("Your name")).not.toHaveValue("");
	await expect(elsewhere.getByText(company.name)).toBeVisible();
	await page.goto("/start/plan");
	await page.waitForURL(/start\/company/);
});

test("when the server cannot be reached nothing typed is lost", async ({ page, context }) => {
	const company = newCompany("unreachable");
	await page.goto("/start");
	await giveCompany(page, company);
	await giveAddress(page, company);
	await page.getByLabel("Your name").fill("Pieter van Rensburg");
	await page.getByLabel("Password", { exact: true }).fill(company.password);
	await page.getByLabel("Work email").fill(company.email);
	await page.getByLabel("I accept the").check();
	await context.setOffline(true);
	await continueButton(page).click();
	await expect(page.getByText("We could not reach our server.")).toBeVisible();
	await expect(page.getByLabel("Password", { exact: true })).toHaveValue(company.password);
	await context.setOffline(false);
	await goOn(page, "code");
});
