import { expect, expectAccessible, takePictures, test } from "./kit/test.ts";
import { addProject } from "./kit/work.ts";

const pixel = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);
const notes = {
	name: "notes.txt",
	mimeType: "text/plain",
	buffer: Buffer.from("Scope: all of it"),
};
const noPicture = {
	name: "page.png",
	mimeType: "image/png",
	buffer: Buffer.from("<html>no</html>"),
};

test("files are added to a project, downloaded, deleted and brought back", async ({
	ownerPage: page,
	workspace,
}) => {
	await addProject(page, workspace, "Tariff review", ["Workshops"]);
	await page.getByLabel("Add files").setInputFiles([notes, noPicture]);
	await page.getByLabel(/Sensitive/).check();
	await page.getByRole("button", { name: "Add", exact: true }).click();
	await expect(page.getByText("Added notes.txt.")).toBeVisible();
	await expect(page.getByText(/page\.png: Choose PDF/)).toBeVisible();
	await expectAccessible(page);
	await takePictures(page, "files");
	const coming = page.waitForEvent("download");
	await page.getByRole("link", { name: "notes.txt", exact: true }).click();
	expect((await coming).suggestedFilename()).toBe("notes.txt");
	await page.reload();
	await expect(page.getByText(/opened notes\.txt of/)).toBeVisible();
	await page.getByRole("button", { name: "Delete notes.txt" }).click();
	await expect(page.getByText("Deleted notes.txt.")).toBeVisible();
	await page.getByRole("button", { name: "Undo" }).click();
	await expect(page.getByRole("link", { name: "notes.txt", exact: true })).toBeVisible();
	await page.goto(`${workspace.origin}/settings/storage`);
	await expect(page.getByRole("row", { name: /Projects 1/ })).toBeVisible();
	await expectAccessible(page);
	await takePictures(page, "storage");
});

test("without scripts files and a picture go with plain forms", async ({
	browser,
	ownerPage,
	workspace,
}) => {
	await addProject(ownerPage, workspace, "Tariff review", ["Workshops"]);
	const address = ownerPage.url();
	const storageState = await ownerPage.context().storageState();
	const context = await browser.newContext({ javaScriptEnabled: false, storageState });
	const page = await context.newPage();
	await page.goto(address);
	await page.getByLabel("Add files").setInputFiles([notes]);
	await page.getByRole("button", { name: "Add", exact: true }).click();
	await expect(page.getByText("Added notes.txt.")).toBeVisible();
	await page.goto(`${workspace.origin}/account`);
	const picture = { name: "me.png", mimeType: "image/png", buffer: pixel };
	await page.getByLabel("New picture").setInputFiles(picture);
	await page
		.locator("form", { has: page.getByLabel("New picture") })
		.getByRole("button", { name: "Save picture" })
		.click();
	await expect(page.getByRole("button", { name: "Remove the picture" })).toBeVisible();
	await context.close();
});
