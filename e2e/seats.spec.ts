import type { Browser, Page } from "@playwright/test";
import { enter } from "./kit/enter.ts";
import { invite, join, newAddress } from "./kit/people.ts";
import { expect, expectReadable, test, type Workspace } from "./kit/test.ts";
import { addProject, cell, startWeek } from "./kit/work.ts";

const MONDAY = "2026-09-21";
const MAPPING = "Payroll migration, Data mapping";

/** Ann Bester joins and is signed in, in a browser of her own. */
async function annJoins(owner: Page, workspace: Workspace, browser: Browser): Promise<Page> {
	const email = newAddress();
	await invite(owner, workspace, email);
	const page = await (await browser.newContext()).newPage();
	await join(page, email);
	return page;
}

function seatOf(page: Page, name: string) {
	return page.getByRole("checkbox", { name: new RegExp(name) });
}

test("who gives up a seat reads on, captures nothing, and is given it back", async ({
	ownerPage: owner,
	workspace,
	browser,
}) => {
	await addProject(owner, workspace, "Payroll migration", ["Data mapping", "Workshops"]);
	const ann = await annJoins(owner, workspace, browser);
	await startWeek(ann, workspace, MONDAY, [MAPPING]);
	await cell(ann, `${MAPPING}, Mon`).focus();
	await ann.keyboard.type("5");
	await ann.keyboard.press("Enter");
	await expect(ann.getByText(/Saved just now/)).toBeVisible();

	await owner.goto(`${workspace.origin}/people`);
	await owner.getByRole("link", { name: /2 of 100 seats/ }).click();
	await expect(owner.getByText("Captured 21 Sep 2026")).toBeVisible();
	await seatOf(owner, "Ann Bester").uncheck();
	await expect(owner.getByText("1 of 100 seats")).toBeVisible();
	await expectReadable(owner, "seats");
	await owner.getByRole("button", { name: "Save seats" }).click();
	await expect(owner.getByText("Ann Bester has no seat now.")).toBeVisible();

	await cell(ann, `${MAPPING}, Tue`).focus();
	await ann.keyboard.type("3");
	await ann.keyboard.press("Enter");
	await expect(ann.getByText(/can give you one/)).toBeVisible();
	ann.on("dialog", (dialog) => dialog.accept());
	await ann.goto(`${workspace.origin}/time/week/${MONDAY}`);
	await expect(ann.getByText(/You have no seat just now/)).toBeVisible();
	await expect(ann.getByRole("row", { name: /Payroll migration.*5:00/ }).first()).toBeVisible();
	await expect(ann.getByRole("textbox")).toHaveCount(0);
	await expectReadable(ann, "week-without-seat");

	await seatOf(owner, "Ann Bester").check();
	await owner.getByRole("button", { name: "Save seats" }).click();
	await expect(owner.getByText("Ann Bester has a seat now.")).toBeVisible();
	await ann.goto(`${workspace.origin}/time/week/${MONDAY}`);
	await expect(cell(ann, `${MAPPING}, Mon`)).toBeVisible();
	await ann.context().close();
});

test("a plan for fewer people leads to the choice of who keeps a seat, and back", async ({
	ownerPage: owner,
	workspace,
	browser,
}) => {
	const ann = await annJoins(owner, workspace, browser);
	await ann.context().close();
	await owner.goto(`${workspace.origin}/plan?plan=team&billing=monthly&seats=1`);
	await expect(owner.getByText("You have 2 people with a seat.")).toBeVisible();
	await expectReadable(owner, "plan-fewer-seats");
	await owner.getByRole("link", { name: "Choose who keeps one" }).click();
	await expect(owner.getByText("2 of 1 seats")).toBeVisible();
	await expect(owner.getByText("1 too many", { exact: false })).toBeVisible();
	await expectReadable(owner, "seats-too-many");
	await seatOf(owner, "Ann Bester").uncheck();
	await owner.getByRole("button", { name: "Save seats" }).click();
	await expect(owner).toHaveURL(/\/plan\?plan=team&billing=monthly&seats=1$/);
	await expect(owner.getByText("Team, 1 person")).toBeVisible();
	await owner.goto(`${workspace.origin}/people`);
	await expect(owner.getByText("No seat").first()).toBeVisible();
	await expectReadable(owner, "people-without-seat");
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });

	test("seats are chosen by a plain form, and undone,", async ({ page, workspace, browser }) => {
		await enter(page, workspace, workspace.owner);
		const email = newAddress();
		await invite(page, workspace, email);
		const context = await browser.newContext({ javaScriptEnabled: false });
		const ann = await context.newPage();
		await join(ann, email);
		await page.goto(`${workspace.origin}/people/seats`);
		await seatOf(page, "Ann Bester").uncheck();
		await page.getByRole("button", { name: "Save seats" }).click();
		await expect(page.getByText("Ann Bester has no seat now.")).toBeVisible();
		await expect(seatOf(page, "Ann Bester")).not.toBeChecked();
		await ann.goto(`${workspace.origin}/time/week`);
		await expect(ann.getByText(/You have no seat just now/)).toBeVisible();
		await page.getByRole("button", { name: "Undo" }).click();
		await expect(page.getByText("Ann Bester has a seat now.")).toBeVisible();
		await expect(seatOf(page, "Ann Bester")).toBeChecked();
		await context.close();
	});
});
