import { type IdentityProvider, startIdentityProvider } from "#dev/identity-provider.ts";
import { tenantIdOf, withDatabase } from "./kit/database.ts";
import { enter } from "./kit/enter.ts";
import { createWorkspace, expect, expectReadable, takePictures, test } from "./kit/test.ts";

let provider: IdentityProvider;

test.beforeAll(async () => {
	provider = await startIdentityProvider({ port: 0 });
});
test.afterAll(() => provider.stop());

/** What the name servers would say, which another test asks. */
async function prove(slug: string): Promise<void> {
	await withDatabase(async (sql) => {
		const [tenant] = await sql<{ schema: string }[]>`
			select schema_name as schema from public.tenants where id = ${await tenantIdOf(sql, slug)}`;
		await sql.begin(async (tx) => {
			await tx`select set_config('role', role_name, true) from public.tenants where slug = ${slug}`;
			await tx`update ${tx(tenant?.schema ?? "")}.mail_domains set proven_at = now()`;
		});
	});
}

test("an owner sets single sign-on up and requires it; a new colleague joins by it", async ({
	page,
	browser,
}) => {
	const workspace = await createWorkspace(`sso-${Date.now() % 1_000_000}`, "business");
	const { slug, origin, owner } = workspace;
	await enter(page, workspace, owner);
	await page.goto(`${origin}/settings/sign-in`);
	await page.getByRole("link", { name: "Single sign-on" }).click();
	await expect(page.getByText("Not set up.")).toBeVisible();
	await expect(page.getByRole("textbox", { name: "Return address" })).toHaveValue(
		`${origin}/sign-in/sso/return`,
	);
	await page.getByLabel("Issuer").fill(provider.issuer);
	await page.getByLabel("Client ID").fill(provider.clientId);
	await page.getByLabel("Client secret").fill(provider.clientSecret);
	await page.getByLabel("Name on the button").fill("Baobab login");
	await page.getByRole("button", { name: "Save changes" }).click();
	await expect(page.getByText("Not tested yet.")).toBeVisible();
	await page.getByLabel("People sign in with it").selectOption("required");
	await page.getByRole("button", { name: "Save changes" }).click();
	await expect(page.getByText("Test the connection first").last()).toBeVisible();

	await page.getByRole("link", { name: "Test the connection", exact: true }).click();
	await expect(page.getByLabel("Email")).toHaveValue(owner.email);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page.getByText("The connection works.")).toBeVisible();
	await expect(page.getByText("Tested, and not on yet.")).toBeVisible();

	await page.getByLabel("Domain of your addresses").fill(`naledi@${slug}.example`);
	await page.getByRole("button", { name: "Add domain" }).click();
	await expect(page.getByText("Not proven yet")).toBeVisible();
	await expectReadable(page, "single-sign-on");
	await prove(slug);
	await page.reload();
	await expect(page.getByText("Proven", { exact: true })).toBeVisible();
	await page.getByLabel("Colleagues who sign in").selectOption("employee");
	await page.getByLabel("People sign in with it").selectOption("required");
	await page.getByRole("button", { name: "Save changes" }).click();
	await expect(page.getByText("On, and required of everybody")).toBeVisible();

	const theirs = await browser.newContext();
	const colleague = await theirs.newPage();
	await colleague.goto(`${origin}/time/team`);
	await colleague.getByLabel("Work email").fill(`zanele@${slug}.example`);
	await colleague.getByLabel("Password", { exact: true }).fill("whatever it was 7");
	await colleague.getByRole("button", { name: "Sign in", exact: true }).click();
	const instead = colleague.getByRole("alert").getByText(/sign in with Baobab login/);
	await expect(instead).toBeVisible();
	await expectReadable(colleague, "sign-in-by-provider");
	await colleague.getByRole("link", { name: "Continue with Baobab login" }).click();
	await colleague.getByLabel("Name").fill("Zanele Khumalo");
	await colleague.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(colleague).toHaveURL(new RegExp(`^${origin}/`));
	await colleague.goto(`${origin}/account`);
	await expect(
		colleague.getByRole("main").getByText(`zanele@${slug}.example`).first(),
	).toBeVisible();
	await theirs.close();

	await page.goto(`${origin}/people`);
	await expect(page.getByText("Zanele Khumalo").first()).toBeVisible();
});

test.describe("without scripts", () => {
	test.use({ javaScriptEnabled: false });

	test("what the provider refuses is a calm page, and the password is still there", async ({
		page,
	}) => {
		const { origin } = await createWorkspace(`sson-${Date.now() % 1_000_000}`, "business");
		await page.goto(`${origin}/sign-in/sso/return?state=planted&code=planted`);
		await expect(page.getByRole("heading", { name: "That way in is used up" })).toBeVisible();
		await takePictures(page, "sign-on-refused");
		await page.getByRole("link", { name: "Sign in otherwise" }).click();
		await expect(page.getByLabel("Password", { exact: true })).toBeVisible();
	});
});
