import { expect, expectAccessible, expectReadable, test } from "./kit/test.ts";

for (const [name, path, heading] of [
	["home", "/", /Hours that/],
	["pricing", "/pricing", /Pay for the people/],
	["terms", "/terms", /Terms/],
	["privacy", "/privacy", /Privacy/],
	["find-my-workspace", "/find-my-workspace", /workspace/i],
] as const) {
	test(`${name} reads well in both themes and both widths`, async ({ page }) => {
		await page.goto(path);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
		await expectReadable(page, `site-${name}`);
	});
}

test("an unknown workspace is a plain page that names nothing and leads to the ones there are", async ({
	page,
}) => {
	const answer = await page.goto("http://nobody-here.localhost:3210/");
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole("heading")).toHaveText("There is no workspace at this address");
	await expectAccessible(page);
	await page.getByRole("link", { name: "Find my workspace" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find my workspace");
});

test("nothing on the site breaks the page's own policy", async ({ page }) => {
	const complaints: string[] = [];
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(message.text());
	});
	for (const path of ["/", "/pricing", "/find-my-workspace"]) {
		await page.goto(path, { waitUntil: "networkidle" });
	}
	expect(complaints).toEqual([]);
});

test("find my workspace says the same to everybody", async ({ page }) => {
	const answers: string[] = [];
	for (const address of ["nobody@nowhere.example", "somebody@elsewhere.example"]) {
		await page.goto("/find-my-workspace");
		await page.getByLabel(/email/i).fill(address);
		await page.getByRole("main").getByRole("button").first().click();
		const main = page.getByRole("main");
		await expect(main).toContainText(/mail/i);
		await page.waitForLoadState("networkidle");
		answers.push(((await main.textContent()) ?? "").replace(address, ""));
	}
	expect(answers[0]).toBe(answers[1]);
});
