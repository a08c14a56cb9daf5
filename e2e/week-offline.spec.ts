import { invite, join, newAddress } from "./kit/people.ts";
import { expect, expectAccessible, test } from "./kit/test.ts";
import { addProject, cell, startWeek } from "./kit/work.ts";

const MONDAY = "2026-09-21";
const MAPPING = "Payroll migration, Data mapping";

test("a week opens without a connection, and what is typed survives the closed tab", async ({
	ownerPage: page,
	workspace,
	context,
}) => {
	await addProject(page, workspace, "Payroll migration", ["Data mapping"]);
	await startWeek(page, workspace, MONDAY, [MAPPING]);
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.type("2");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/Saved just now/)).toBeVisible();
	await expect.poll(() => page.evaluate(() => caches.match("/time/week").then(Boolean))).toBe(true);

	await context.setOffline(true);
	await page.reload();
	await expect(cell(page, `${MAPPING}, Mon`)).toHaveValue("2:00");
	await cell(page, `${MAPPING}, Fri`).focus();
	await page.keyboard.type("4");
	await page.keyboard.press("Enter");
	await expect(page.getByText("Offline, 1 change kept on this device.")).toBeVisible();
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.press(".");
	await page.keyboard.type("Overtime codes");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText("2 changes wait for a connection")).toBeVisible();
	await expectAccessible(page);
	await page.close();

	// The other tab is gone: what it left is taken over, each once, and sent in its turn.
	await context.setOffline(false);
	const next = await context.newPage();
	await next.goto(`${workspace.origin}/time/week/${MONDAY}`);
	await expect(cell(next, `${MAPPING}, Fri`)).toHaveValue("4:00");
	await expect(next.getByRole("listitem").getByText("Overtime codes")).toBeVisible();
	await expect(next.getByText(/Saved just now/)).toBeVisible();
	await expect(next.getByText(/wait for a connection|not saved yet/)).toHaveCount(0);
	await next.reload();
	await expect(cell(next, `${MAPPING}, Fri`)).toHaveValue("4:00");

	// Who signs out leaves nothing behind.
	await next.goto(`${workspace.origin}/account`);
	await next.getByRole("button", { name: /owner/i }).first().click();
	await next.getByRole("button", { name: "Sign out" }).first().click();
	await expect(next).toHaveURL(/sign-in/);
	await expect
		.poll(() => next.evaluate(() => caches.match("/time/week").then(Boolean)))
		.toBe(false);
	const left = await next.evaluate(() => indexedDB.databases());
	expect(left.filter(({ name }) => name?.startsWith("crowdminder"))).toEqual([]);
});

test("who comes next on the device sees and writes nothing of who was there", async ({
	ownerPage: page,
	workspace,
}) => {
	await addProject(page, workspace, "Payroll migration", ["Data mapping"]);
	await startWeek(page, workspace, MONDAY, [MAPPING]);
	await cell(page, `${MAPPING}, Mon`).focus();
	await page.keyboard.type("2");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/Saved just now/)).toBeVisible();
	await expect.poll(() => page.evaluate(() => caches.match("/time/week").then(Boolean))).toBe(true);
	const next = await page.context().newPage();
	const email = newAddress();
	await invite(next, workspace, email);
	await join(next, email);
	await next.goto(`${workspace.origin}/projects`);
	await expect
		.poll(() => next.evaluate(() => caches.match("/time/week").then(Boolean)))
		.toBe(false);

	// The page that was left open is not theirs to write on.
	await cell(page, `${MAPPING}, Tue`).focus();
	await page.keyboard.type("4");
	await page.keyboard.press("Enter");
	await expect(page.getByText(/signed out/i).first()).toBeVisible();
	await next.goto(`${workspace.origin}/time/week/${MONDAY}`);
	await expect(cell(next, `${MAPPING}, Tue`)).toHaveCount(0);
});
