import { invite, join, newAddress } from "./kit/people.ts";
import { expect, expectReadable, test } from "./kit/test.ts";
import { addProject } from "./kit/work.ts";

test("an owner gives somebody one project, sees why, and takes it away", async ({
	ownerPage,
	workspace,
	browser,
}) => {
	const { origin } = workspace;
	const email = newAddress();
	await invite(ownerPage, workspace, email);
	const ann = await (await browser.newContext()).newPage();
	await join(ann, email);
	await addProject(ownerPage, workspace, "Tariff review", ["Data mapping"]);
	const neighbour = ownerPage.url();
	await addProject(ownerPage, workspace, "Payroll migration", ["Workshops"]);
	const project = ownerPage.url();

	await ann.goto(`${project}/edit`);
	await expect(ann.getByText("This page is not here")).toBeVisible();

	await ownerPage.getByRole("link", { name: "Who can see this?" }).click();
	await ownerPage.getByRole("button", { name: "Give access" }).click();
	await expect(ownerPage.getByText("Choose a person, a team or everyone.").first()).toBeVisible();
	await ownerPage.getByLabel("Give access to").selectOption("Ann Bester");
	await ownerPage.getByLabel("They can").selectOption("Change");
	await ownerPage.getByRole("button", { name: "Give access" }).click();
	await expect(ownerPage.getByText("Ann Bester can change Payroll migration now.")).toBeVisible();
	const row = ownerPage.getByRole("listitem").filter({ hasText: "as Employee, given to them" });
	await expect(row).toContainText("See, change");
	await expectReadable(ownerPage, "who-can-see");

	await ann.goto(`${project}/edit`);
	await ann.getByLabel("Project name").fill("Payroll migration, phase 2");
	await ann.getByRole("button", { name: "Save project" }).click();
	await expect(ann.getByText("Saved Payroll migration, phase 2.")).toBeVisible();
	await ann.goto(`${neighbour}/edit`);
	await expect(ann.getByText("This page is not here")).toBeVisible();

	await ownerPage.goto(`${origin}/people/access`);
	await expectReadable(ownerPage, "access-review");
	await ownerPage.getByRole("button", { name: /^Take away from Ann Bester: change/ }).click();
	await expect(ownerPage.getByText("No access was given yet")).toBeVisible();
	await ann.goto(`${project}/edit`);
	await expect(ann.getByText("This page is not here")).toBeVisible();
	await ownerPage.getByRole("button", { name: "Undo" }).click();
	await expect(ownerPage.getByText(/^Ann Bester can change/)).toBeVisible();
	await ann.goto(`${project}/edit`);
	await expect(ann.getByLabel("Project name")).toBeVisible();
	await ann.context().close();
});

test("a team is made, filled and archived", async ({ ownerPage, workspace }) => {
	const { origin } = workspace;
	await ownerPage.goto(`${origin}/people/teams`);
	await ownerPage.getByLabel("New team").fill("Payroll");
	await ownerPage.getByRole("button", { name: "Make team" }).click();
	await expect(ownerPage.getByRole("heading", { level: 1, name: "Payroll" })).toBeVisible();
	await ownerPage.getByRole("button", { name: "Add to team" }).click();
	await expect(ownerPage.getByText("is in Payroll now.")).toBeVisible();
	await expectReadable(ownerPage, "team");
	await ownerPage.getByRole("button", { name: "Archive team" }).click();
	await expect(ownerPage.getByText("Archived: nobody has anything through it")).toBeVisible();
	await ownerPage.goto(`${origin}/people/teams`);
	await expect(ownerPage.getByRole("row", { name: /^Payroll Archived/ })).toBeVisible();
});
