import { expect } from "@playwright/test";
import { mailTo } from "./kit/mail.ts";
import { signIn, test } from "./kit/test.ts";

test.use({ javaScriptEnabled: false });

test("signing in, a wrong password and the way back work without scripts", async ({
	page,
	workspace,
}) => {
	await page.goto(`${workspace.origin}/account`);
	await page.getByLabel("Work email").fill(workspace.owner.email);
	await page.getByLabel("Password", { exact: true }).fill("not this one");
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page.getByText("That email and password do not go together.")).toBeVisible();
	await expect(page.getByLabel("Work email")).toHaveValue(workspace.owner.email);
	await page.getByLabel("Password", { exact: true }).fill(workspace.owner.password);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page).toHaveURL(`${workspace.origin}/account`);
	await page.getByRole("textbox", { name: "Name", exact: true }).fill(" ");
	await page.getByRole("button", { name: "Save name" }).click();
	await expect(page.getByText(/There is no name yet/)).toBeVisible();
	await page.getByRole("textbox", { name: "Name", exact: true }).fill("Olwethu Baobab");
	await page.getByRole("button", { name: "Save name" }).click();
	await expect(page.getByText("Your name is saved.")).toBeVisible();
});

test("a form sent after the session ended is kept, and sent again after signing in", async ({
	page,
	workspace,
}) => {
	await signIn(page, workspace, workspace.owner);
	await page.goto(`${workspace.origin}/people/invite`);
	await page.getByLabel("Email addresses").fill("kept@thornbrook.example");
	await page.context().clearCookies({ name: "cm_session" });
	await page.getByRole("button", { name: "Invite" }).click();
	await expect(page.getByText(/What you typed is kept/)).toBeVisible();
	await page.getByLabel("Work email").fill(workspace.owner.email);
	await page.getByLabel("Password", { exact: true }).fill("slipped");
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await page.getByLabel("Password", { exact: true }).fill(workspace.owner.password);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page.getByRole("heading", { name: "Send what you typed?" })).toBeVisible();
	await expect(page.getByText("kept@thornbrook.example")).toBeVisible();
	await page.getByRole("button", { name: "Send it now" }).click();
	await expect(page.getByText("Invited kept@thornbrook.example as Employee.")).toBeVisible();
});

test("a password is chosen anew without scripts", async ({ page, workspace }) => {
	const { email } = workspace.owner;
	await page.goto(`${workspace.origin}/reset`);
	await page.getByLabel("Work email").fill(email);
	await page.getByRole("button", { name: "Send me the link" }).click();
	await expect(page.getByText(/the link is on its way/)).toBeVisible();
	const mail = await mailTo(email, /new password/i);
	await page.goto(mail.links.find((one) => one.includes("/reset/")) ?? "");
	await page.getByLabel("New password", { exact: true }).fill("tarpaulin river lamp");
	await page.getByRole("button", { name: "Set the password" }).click();
	await expect(page.getByText(/Your new password is set/)).toBeVisible();
	await signIn(page, workspace, { email, password: "tarpaulin river lamp" });
});
