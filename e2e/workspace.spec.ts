import { expect, test } from "./kit/test.ts";

test("a workspace's owner signs in and is in their own workspace only", async ({
	ownerPage,
	workspace,
}) => {
	await expect(ownerPage.getByText("Baobab Consulting").first()).toBeVisible();
	await ownerPage.goto(`${workspace.origin}/time/week`);
	await expect(ownerPage.getByRole("heading", { level: 1 })).toBeVisible();
	const cookies = await ownerPage.context().cookies();
	const session = cookies.find((cookie) => cookie.name.includes("session"));
	expect(session).toMatchObject({ domain: `${workspace.slug}.localhost`, httpOnly: true });
});
