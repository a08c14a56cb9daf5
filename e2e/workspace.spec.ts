import {
	createWorkspace,
	expect,
	expectAccessible,
	signIn,
	test,
	typeTenantsCommand,
} from "./kit/test.ts";

test("a workspace that an operator made opens to its owner, who is in that one only", async ({
	page,
}) => {
	const workspace = await createWorkspace(`typed-${process.pid}`, "team", typeTenantsCommand);
	await signIn(page, workspace, workspace.owner);
	await expect(page.getByText("Baobab Consulting").first()).toBeVisible();
	await page.goto(`${workspace.origin}/time/week`);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	const cookies = await page.context().cookies();
	const session = cookies.find((cookie) => cookie.name.includes("session"));
	expect(session).toMatchObject({ domain: `${workspace.slug}.localhost`, httpOnly: true });
});

test("an address that no page has leaves the navigation standing", async ({
	ownerPage: page,
	workspace,
}) => {
	const answer = await page.goto(`${workspace.origin}/time/nothing-here`);
	expect(answer?.status()).toBe(404);
	await expect(page).toHaveTitle("This page is not here · Crowdminder");
	await expectAccessible(page);
	await page.getByRole("link", { name: "Projects" }).click();
	await expect(page.getByRole("heading", { level: 1, name: "Projects" })).toBeVisible();
});

test("every page says in its title what it is", async ({ ownerPage: page, workspace }) => {
	for (const [path, title] of [
		["/account/name", "Your name"],
		["/account/password", "Your password"],
		["/account/email", "Your email"],
		["/time/week/2026-09-21", "21–27 September"],
		["/time/team/2026-09-21", "Team, 21–27 September"],
	]) {
		await page.goto(`${workspace.origin}${path}`);
		await expect(page).toHaveTitle(new RegExp(`^${title}.* · Crowdminder$`));
	}
});
