import { buy, cards, choose, onStarter } from "./kit/checkout.ts";
import { passRenewal, payerSince } from "./kit/payer.ts";
import { expect, expectReadable, test } from "./kit/test.ts";
import { reloadUntil } from "./kit/until.ts";

test("a smaller plan holds from the period's end on, and what it lacks is offered again", async ({
	page,
}) => {
	const workspace = await onStarter(page);
	const payer = await payerSince(workspace, 10);
	await buy(page, workspace, "Team", cards.good);
	await expect(page.getByText("You have Team for 1 person.")).toBeVisible();
	await choose(page, "Starter");
	await expect(page.getByText("Time reports")).not.toHaveCount(0);
	await page.getByRole("button", { name: /^Change to Starter on/ }).click();
	const waiting = page.getByText(/^From .*: Starter for 1 person, paid monthly\.$/);
	await expect(waiting).toBeVisible();
	await page.goto(`${workspace.origin}/reports`);
	await expect(page.getByRole("heading", { level: 1, name: "Time report" })).toBeVisible();

	await passRenewal(payer, 1);
	await page.goto(`${workspace.origin}/plan`);
	await reloadUntil(page, page.getByRole("heading", { level: 2, name: "Starter" }));
	await expect(waiting).toHaveCount(0);
	await expect(page.getByText(/R.75 a person a month/)).toBeVisible();
	await expectReadable(page, "plan-after-downgrade");
	await page.goto(`${workspace.origin}/reports`);
	await expect(page.getByText("This comes with Team")).toBeVisible();
	await expectReadable(page, "upgrade-after-downgrade");
});
