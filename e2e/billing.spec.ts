import { buy, cards, choose, fillCheckout, onStarter } from "./kit/checkout.ts";
import { enter } from "./kit/enter.ts";
import { createWorkspace, expect, expectReadable, test } from "./kit/test.ts";

test("a payment that the bank confirms opens the plan's features at once", async ({ page }) => {
	const workspace = await onStarter(page);
	await page.goto(`${workspace.origin}/reports`);
	await page.getByRole("link", { name: "See Team" }).click();
	await buy(page, workspace, "Team", cards.asksBank);
	await page.getByRole("button", { name: "Complete authentication" }).click();
	await expect(page).toHaveURL(`${workspace.origin}/plan`);
	await expect(page.getByText("You have Team for 1 person.")).toBeVisible();
	await expectReadable(page, "plan-bought");
	await page.goto(`${workspace.origin}/reports`);
	await expect(page.getByRole("heading", { level: 1, name: "Time report" })).toBeVisible();
});

test("a card that is declined says so, and buys nothing", async ({ page }) => {
	const workspace = await onStarter(page);
	await buy(page, workspace, "Team", cards.declined);
	await expect(page.getByText(/declined/i).first()).toBeVisible();
	await page.goto(`${workspace.origin}/reports`);
	await expect(page.getByText("This comes with Team")).toBeVisible();
});

test("a larger plan is paid as shown and a smaller one waits, and can be taken back", async ({
	page,
}) => {
	const workspace = await onStarter(page);
	await buy(page, workspace, "Team", cards.good);
	await expect(page.getByRole("heading", { name: "Change plan" })).toBeVisible();
	await choose(page, "Business");
	const change = page.getByRole("button", { name: /^Change to Business for/ });
	const price = (await change.textContent())?.replace("Change to Business for ", "");
	await expect(page.locator(".why .sum dd")).toHaveText(price ?? "");
	await change.click();
	await expect(page.getByText("You have Business for 1 person.")).toBeVisible();
	await choose(page, "Team");
	await expect(page.getByRole("heading", { name: "What Team does not have" })).toBeVisible();
	await expectReadable(page, "plan-smaller");
	await page.getByRole("button", { name: /^Change to Team on/ }).click();
	await expect(page.getByText(/^From .*: Team for 1 person/)).toBeVisible();
	await page.getByRole("button", { name: "Take that back" }).click();
	await expect(page.getByText("Everything goes on as it is.")).toBeVisible();
	await expect(page.getByText(/^From .*: Team for 1 person/)).toBeHidden();
});

test("a trial is paid from its end on, and cancelling can be taken back", async ({ page }) => {
	const workspace = await createWorkspace(`tries-${process.pid}-${Date.now()}`, null);
	await enter(page, workspace, workspace.owner);
	await page.goto(`${workspace.origin}/plan`);
	await choose(page, "Business");
	await expect(page.getByRole("heading", { name: "Nothing today" })).toBeVisible();
	const people = page.getByRole("textbox", { name: "People" });
	const asked: string[] = [];
	page.on("request", (request) => {
		if (request.url().includes("/plan.data")) asked.push(request.url());
	});
	await people.fill("");
	await people.pressSequentially("12", { delay: 50 });
	await expect(page.getByText("Business, 12 people")).toBeVisible();
	await expect(people).toBeFocused();
	expect(asked.map((url) => new URL(url).searchParams.get("seats"))).toEqual(["12"]);
	await people.fill("1");
	await expect(page.getByText("Business, 1 person")).toBeVisible();
	await page.getByRole("button", { name: "Go to the payment page" }).click();
	await fillCheckout(page, cards.good);
	await page.getByRole("button", { name: "Start trial" }).click();
	await expect(page.getByText("You have Business for 1 person.")).toBeVisible();
	await page.getByText("Cancel the subscription", { exact: true }).first().click();
	await page.getByRole("button", { name: "Cancel the subscription" }).click();
	await expect(page.getByText(/The subscription ends on/)).toBeVisible();
	await page.getByRole("button", { name: "Keep the subscription" }).click();
	await expect(page.getByText(/The subscription ends on/)).toBeHidden();
});

test("what Starter lacks is added to it, and given up with the time that is paid for", async ({
	page,
}) => {
	const workspace = await onStarter(page);
	await page.goto(`${workspace.origin}/plan`);
	const stock = page.getByRole("checkbox", { name: /^Stock/ });
	await stock.check();
	await expect(page.getByText("Starter with Stock, 1 person")).toBeVisible();
	await choose(page, "Team");
	await expect(stock).toBeHidden();
	await choose(page, "Starter");
	await stock.check();
	await expect(page.locator(".why .sum dd")).toHaveText("R\u202f105");
	await expectReadable(page, "plan-add-on");
	await page.getByRole("button", { name: "Go to the payment page" }).click();
	await fillCheckout(page, cards.good);
	await page.getByRole("button", { name: "Subscribe" }).click();
	await expect(page.getByText("You have Starter with Stock for 1 person.")).toBeVisible();
	await stock.uncheck();
	await expect(page.getByRole("heading", { name: "What goes" })).toBeVisible();
	await expectReadable(page, "plan-add-on-given-up");
	await page.getByRole("button", { name: /^Change to Starter on/ }).click();
	await expect(page.getByText(/^From .*: Starter for 1 person/)).toBeVisible();
	await expect(page.getByRole("heading", { name: "Starter with Stock" })).toBeVisible();
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });

	test("plan, people and price are a form, and the payment page is reached", async ({ page }) => {
		const workspace = await onStarter(page);
		await page.goto(`${workspace.origin}/plan`);
		await page.locator("label.option-card", { hasText: "Team" }).click();
		await page.getByRole("textbox", { name: "People" }).fill("3");
		await page.getByRole("button", { name: "See what it costs" }).click();
		await expect(page.getByText("Team, 3 people")).toBeVisible();
		await page.locator("label.option-card", { hasText: "Starter" }).click();
		await page.getByRole("button", { name: "See what it costs" }).click();
		await page.getByRole("checkbox", { name: /^Stock/ }).check();
		await page.getByRole("button", { name: "See what it costs" }).click();
		await expect(page.getByText("Starter with Stock, 3 people")).toBeVisible();
		await page.getByRole("button", { name: "Go to the payment page" }).click();
		await expect(page.getByText("Crowdminder Starter × 3")).toBeVisible();
		await expect(page.getByText("Crowdminder Stock × 3")).toBeVisible();
	});
});
