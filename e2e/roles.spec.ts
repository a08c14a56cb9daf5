import { enter } from "./kit/enter.ts";
import { join, newAddress } from "./kit/people.ts";
import { createWorkspace, expect, expectReadable, takePictures, test } from "./kit/test.ts";

test("an owner makes a role, invites by a list with it, and who joins sees exactly that", async ({
	page,
	browser,
}) => {
	const workspace = await createWorkspace(`roles-${Date.now() % 10_000_000}`, "business");
	await enter(page, workspace, workspace.owner);
	await page.goto(`${workspace.origin}/people`);
	await page.locator('a[href="/people/roles"]').filter({ visible: true }).first().click();
	await expect(page.getByText("There is none yet")).toBeVisible();
	await page.getByRole("link", { name: "Make a role" }).click();
	await page.getByRole("link", { name: "Client viewer" }).click();
	await expect(page.getByText("Takes no seat: it only reads.")).toBeVisible();
	await page.getByLabel("Name", { exact: true }).fill("Bookkeeper");
	await page.getByLabel(/^What it is for/).fill("Reads what was worked");
	await page.getByRole("checkbox", { name: "see clients" }).check();
	await takePictures(page, "new-role");
	await page.getByRole("button", { name: "Make role" }).click();
	await expect(page.getByText("Made the role Bookkeeper.")).toBeVisible();
	await expectReadable(page, "roles");

	const email = newAddress();
	await page.goto(`${workspace.origin}/people/invite`);
	await page.getByRole("link", { name: "By a list (CSV)" }).click();
	const list = `name;email;role\nLerato Dlamini;${email};bookkeeper\nBo;bo@thornbrook;Employee`;
	await page.getByLabel("Or a file").setInputFiles({
		...{ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(list) },
	});
	await page.getByRole("button", { name: "Check the list" }).click();
	await expect(page.getByText("The end is missing, like .co.za")).toBeVisible();
	await expectReadable(page, "invite-list");
	await page.getByLabel("List", { exact: true }).fill(list.replace("bo@thornbrook", email));
	await page.getByRole("button", { name: "Check again" }).click();
	await expect(page.getByText("The same address as on line 2.")).toBeVisible();
	await page.getByRole("button", { name: "Invite 1 person" }).click();
	await expect(page.getByText("Invited 1 person.")).toBeVisible();
	await expect(page.getByText("Lerato Dlamini")).toBeVisible();

	const theirs = await (await browser.newContext()).newPage();
	await join(theirs, email);
	await expect(theirs).toHaveURL(/\/clients/);
	const places = theirs.getByRole("navigation", { name: "Main" }).getByRole("link");
	await expect(places.filter({ hasText: "Clients" })).toBeVisible();
	await expect(places.filter({ hasText: "Projects" })).toHaveCount(0);
	await expect(places.filter({ hasText: "Week" })).toHaveCount(0);
	await theirs.goto(`${workspace.origin}/people`);
	await expect(theirs.getByText("This page is not here")).toBeVisible();
	await theirs.context().close();
});
