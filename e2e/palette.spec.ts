import { openBy } from "./kit/keys.ts";
import { createWorkspace, expect, expectReadable, signIn, test } from "./kit/test.ts";
import { addProject } from "./kit/work.ts";

test("by keyboard alone: find, go, do, and come back to where one was", async ({
	ownerPage: page,
	workspace,
}) => {
	await addProject(page, workspace, "Payroll migration", ["Data mapping"]);
	await page.goto(`${workspace.origin}/people`);
	const opener = page.getByRole("link", { name: "Invite people" });
	await opener.focus();
	const field = page.getByRole("combobox", { name: /^Find a page/ });
	await openBy("Control+k", field);
	await expect(field).toBeFocused();
	const chosen = page.getByRole("option", { selected: true });
	await expect(chosen).toHaveText(/Payroll migration/);
	await page.keyboard.type("payr");
	const project = page.getByRole("option", { name: /Payroll migration/ });
	await expect(project).toHaveCount(1);
	await expect(project.locator("b")).toHaveText("Payr");
	await expectReadable(page, "palette-found");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { level: 1, name: "Payroll migration" })).toBeVisible();

	await page.keyboard.press("Control+k");
	await page.keyboard.press("End");
	await expect(chosen).toHaveText(/Sign out/);
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Home");
	await page.keyboard.press("Escape");
	await expect(field).toBeHidden();

	await page.goto(`${workspace.origin}/people`);
	await opener.focus();
	await openBy("Control+k", field);
	await page.keyboard.press("Escape");
	await expect(opener).toBeFocused();

	await page.keyboard.press("Control+k");
	await page.keyboard.type("nothing of that name");
	await expect(page.getByText("Nothing found for “nothing of that name”.")).toBeVisible();
	await page.keyboard.press("Control+a");
	await page.keyboard.type("colleague");
	await expect(chosen).toHaveText(/Invite people/);
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/\/people\/invite$/);
	await page.goto(`${workspace.origin}/search?q=pro`);
	await expectReadable(page, "search");
});

test("a later answer is never overwritten by an earlier one, and a failure is said", async ({
	ownerPage: page,
	workspace,
}) => {
	await addProject(page, workspace, "Payroll migration", ["Data mapping"]);
	await addProject(page, workspace, "Paper archive", ["Sorting"]);
	await page.goto(`${workspace.origin}/people`);
	let held: (() => void) | undefined;
	await page.route(/search\/found\?q=pa$/, async (route) => {
		await new Promise<void>((resolve) => {
			held = resolve;
		});
		await route.continue().catch(() => undefined);
	});
	await page.keyboard.press("Control+k");
	await page.keyboard.type("pa");
	await expect.poll(() => held !== undefined).toBe(true);
	await page.keyboard.type("per");
	await expect(page.getByRole("option", { name: /Paper archive/ })).toHaveCount(1);
	held?.();
	await expect(page.getByRole("option", { name: /Payroll/ })).toHaveCount(0);
	await page.route(/search\/found/, (route) => route.abort());
	await page.keyboard.type(" a");
	await expect(page.getByText(/^Names could not be searched/)).toBeVisible();
});

test("? lists the keys, G and a letter go, and letters can be turned off for the device", async ({
	ownerPage: page,
	workspace,
}) => {
	await page.goto(`${workspace.origin}/account`);
	const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
	await openBy("?", list);
	await expect(list.getByText("Go to Projects")).toBeVisible();
	await expectReadable(page, "keys");
	await page.keyboard.press("Escape");
	await page.keyboard.press("g");
	await page.keyboard.press("p");
	await expect(page).toHaveURL(/\/projects$/);
	await page.goto(`${workspace.origin}/account`);
	await page.getByRole("textbox", { name: "Name" }).focus();
	await page.keyboard.type("?gp");
	await expect(page).toHaveURL(/\/account$/);
	await page.getByRole("switch", { name: "Single letters act on this device" }).press("Space");
	await page.locator("body").press("g");
	await page.locator("body").press("p");
	await page.locator("body").press("?");
	await expect(list).toBeHidden();
	await expect(page).toHaveURL(/\/account$/);
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });

	test("Search leads to a page that finds the same", async ({ page }) => {
		const workspace = await createWorkspace(`finds-${process.pid}-${Date.now()}`);
		await signIn(page, workspace, workspace.owner);
		await page.getByRole("link", { name: "Search" }).click();
		await page.getByRole("searchbox").fill("time zone");
		await page.getByRole("button", { name: "Search" }).click();
		await page
			.getByRole("link", { name: /Time zone/ })
			.first()
			.click();
		await expect(page).toHaveURL(/settings\/.*#TIME_ZONE$/);
	});
});
