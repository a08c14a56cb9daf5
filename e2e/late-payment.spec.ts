import { buy, cards, fillCard, onStarter } from "./kit/checkout.ts";
import { breakCard, openUntil, passDays, passRenewal, payerSince } from "./kit/payer.ts";
import { invite, join, newAddress } from "./kit/people.ts";
import { expect, expectAccessible, expectReadable, test } from "./kit/test.ts";
import { reloadUntil, reloadUntilGone } from "./kit/until.ts";
import { addProject, cell, openWeek, startWeek } from "./kit/work.ts";

const MONDAY = "2026-09-21";
const MAPPING = "Payroll migration, Data mapping";

test("a late payer goes on for two weeks, then only reads, and opens the workspace by paying", async ({
	page,
	browser,
}) => {
	const workspace = await onStarter(page);
	const payer = await payerSince(workspace, 33);
	await buy(page, workspace, "Team", cards.good, 2);
	await expect(page.getByText("You have Team for 2 people.")).toBeVisible();
	await addProject(page, workspace, "Payroll migration", ["Data mapping"]);
	const email = newAddress();
	await invite(page, workspace, email);
	const theirs = await (
		await browser.newContext({ viewport: { width: 390, height: 844 } })
	).newPage();
	await join(theirs, email);

	await breakCard(payer);
	await passRenewal(payer, 1);
	await page.goto(`${workspace.origin}/plan`);
	const late = page.getByText("A payment did not go through.");
	await reloadUntil(page, late);
	await expect(page.getByText(`From ${await openUntil(payer)} on`)).toBeVisible();
	await expectReadable(page, "plan-late");
	await startWeek(theirs, workspace, MONDAY, [MAPPING]);
	await expect(theirs.getByText("A payment did not go through.")).toHaveCount(0);
	await cell(theirs, `${MAPPING}, Mon`).fill("3");
	await cell(theirs, `${MAPPING}, Mon`).press("Enter");
	await expect(theirs.getByText(/Saved just now/)).toBeVisible();

	await passDays(payer, 16);
	await reloadUntil(page, page.getByText("A payment is overdue."));
	await expectReadable(page, "plan-overdue");
	await theirs.goto(`${workspace.origin}/time/week/${MONDAY}`);
	await expect(theirs.getByText(/until an owner of your workspace has seen to it/)).toBeVisible();
	await expect(theirs.getByText("Hours can be read and not typed")).toBeVisible();
	await expect(theirs.getByRole("textbox")).toHaveCount(0);
	await expectReadable(theirs, "week-locked");
	await page.goto(`${workspace.origin}/projects/new`);
	await page.getByLabel("Project name").fill("Bookkeeping");
	await page.getByRole("button", { name: "Add project" }).click();
	await expect(
		page.getByText(/can be read but not changed until it is paid for/).first(),
	).toBeVisible();
	await expectAccessible(page);

	await page.goto(`${workspace.origin}/plan`);
	await page.getByRole("link", { name: "Pay now" }).click();
	await fillCard(page, cards.good);
	await page.getByRole("button", { name: /^Pay ZAR/ }).click();
	await expect(page.getByRole("heading", { name: /: paid$/ })).toBeVisible();
	await page.goto(`${workspace.origin}/plan`);
	await reloadUntilGone(page, page.getByText("A payment is overdue."));
	await openWeek(theirs, workspace, MONDAY);
	await cell(theirs, `${MAPPING}, Tue`).fill("4");
	await cell(theirs, `${MAPPING}, Tue`).press("Enter");
	await expect(theirs.getByText(/Saved just now/)).toBeVisible();
	await theirs.context().close();
});

test("two weeks after a payment failed the workspace can only be read, until another card is charged", async ({
	page,
}) => {
	const workspace = await onStarter(page);
	const payer = await payerSince(workspace, 46);
	await buy(page, workspace, "Team", cards.good);
	await expect(page.getByText("You have Team for 1 person.")).toBeVisible();
	await breakCard(payer);
	await passRenewal(payer, 9);
	await reloadUntil(page, page.getByText("A payment is overdue."));
	await page.getByRole("button", { name: "Card, address, tax number" }).click();
	await fillCard(page, cards.good);
	await page.getByRole("button", { name: "Replace the card" }).click();
	await passDays(payer, 7);
	await page.getByRole("link", { name: "Return to Crowdminder" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Plan and billing" })).toBeVisible();
	await expect(page.getByText("A payment is overdue.")).toHaveCount(0);
	await page.goto(`${workspace.origin}/reports`);
	await expect(page.getByRole("heading", { level: 1, name: "Time report" })).toBeVisible();
});
