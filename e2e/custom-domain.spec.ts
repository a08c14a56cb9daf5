import { startNameServer, type Zone } from "#tests/kit/name-server.ts";
import { enter } from "./kit/enter.ts";
import { nameServerPort, port } from "./kit/place.ts";
import { strictBrowser } from "./kit/strict-browser.ts";
import { createWorkspace, expect, expectReadable, signIn, takePictures, test } from "./kit/test.ts";

test.use({ launchOptions: strictBrowser });

const zone: Zone = {};
let stop: () => Promise<void>;

// Both tests ask the one name server that the product under test knows.
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
	({ stop } = await startNameServer(zone, nameServerPort));
});
test.afterAll(() => stop());

test("an owner puts the workspace on the company's domain, leads everybody there, and takes it back", async ({
	page,
}) => {
	const workspace = await createWorkspace(`domain-${Date.now() % 1_000_000}`, "business");
	const host = `time.${workspace.slug}.example`;
	const there = `http://${host}:${port}`;
	await enter(page, workspace, workspace.owner);
	await page.goto(`${workspace.origin}/settings/company`);
	await page.getByRole("link", { name: "Own domain" }).click();
	await expect(page.getByRole("heading", { name: /Put the workspace on/ })).toBeVisible();
	await takePictures(page, "domain-none");
	const field = page.getByLabel("Domain", { exact: true });
	await field.fill("intranet.local");
	await field.press("Enter");
	await expect(page.getByText("inside a network only")).toBeVisible();
	await field.fill(`https://${host.toUpperCase()}/week`);
	await page.getByRole("button", { name: "Add domain" }).click();
	const panel = page.getByRole("region", { name: host });
	await expect(panel.getByText("Waiting for its records")).toBeVisible();

	const check = panel.getByRole("button", { name: "Check now" });
	await check.click();
	await expect(panel.getByText(/There is no TXT record/)).toBeVisible();
	await expectReadable(page, "domain-pending");
	const [proof, target] = ["It is yours", "It leads here"].map((name) =>
		panel.getByRole("group", { name }).getByRole("textbox"),
	);
	const named = async (record: typeof proof) => [
		(await record?.first().inputValue()) ?? "",
		(await record?.last().inputValue()) ?? "",
	];
	const [[proofName = "", token = ""], [name = "", home = ""]] = [
		await named(proof),
		await named(target),
	];
	expect([proofName, name, home]).toEqual([
		`_crowdminder.${host}`,
		host,
		new URL(workspace.origin).hostname,
	]);
	zone[proofName] = { TXT: [token] };
	zone[name] = { CNAME: home };
	await check.click();
	await expect(panel.getByText("It answers.")).toBeVisible();
	await takePictures(page, "domain-active");

	await panel.getByRole("link", { name: host }).click();
	await expect(page).toHaveURL(new RegExp(`^${there}/sign-in`));
	await page.getByLabel("Email").fill(workspace.owner.email);
	await page.getByLabel("Password", { exact: true }).fill(workspace.owner.password);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page).toHaveURL(`${there}/settings/domain`);
	await expectReadable(page, "domain-here");
	await page.getByRole("button", { name: "Make it the workspace’s address" }).click();
	await expect(page.getByText("Mails and links lead here.")).toBeVisible();
	await page.goto(`${workspace.origin}/settings/domain`);
	await expect(page).toHaveURL(`${there}/settings/domain`);
	await takePictures(page, "domain-primary");
	await page.getByRole("button", { name: /^Lead to .* again$/ }).click();
	await expect(page.getByText("You are here now, so it works.")).toBeVisible();

	await page.goto(`${workspace.origin}/settings/domain`);
	await panel.getByRole("button", { name: "Remove" }).click();
	await expect(page.getByText(`Removed ${host}.`)).toBeVisible();
	await takePictures(page, "domain-removed");
	await page.getByRole("button", { name: "Put back" }).click();
	await expect(panel.getByText("It answers.")).toBeVisible();
	await page.goto(`${workspace.origin}/audit`);
	await expect(page.getByText(/made time\..* the workspace’s address$/).first()).toBeVisible();
});

test("a domain that fails leads back, also without scripts; a smaller plan is told what has it", async ({
	browser,
}) => {
	const workspace = await createWorkspace(`plain-domain-${Date.now() % 1_000_000}`, "business");
	const host = `${workspace.slug}.example`;
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await signIn(page, workspace, workspace.owner);
	await page.goto(`${workspace.origin}/settings/domain`);
	await page.getByLabel("Domain", { exact: true }).fill(host);
	await page.getByRole("button", { name: "Add domain" }).click();
	await expect(page.getByText("takes no CNAME")).toBeVisible();
	const token = page.getByRole("group", { name: "It is yours" }).getByRole("textbox").last();
	zone[`_crowdminder.${host}`] = { TXT: ["something else", await token.inputValue()] };
	zone[host] = { A: ["192.0.2.7"] };
	zone[new URL(workspace.origin).hostname] = { A: ["192.0.2.7"] };
	await page.getByRole("button", { name: "Check now" }).click();
	await expect(page.getByText("It answers.")).toBeVisible();
	zone[host] = { A: ["198.51.100.1"] };
	await page.getByRole("button", { name: "Check now" }).click();
	await expect(page.getByText("leads somewhere else")).toBeVisible();
	await expect(page.getByText("Does not work")).toBeVisible();
	await page.goto(`http://${host}:${port}/settings/domain`);
	await expect(page).toHaveURL(`${workspace.origin}/settings/domain`);
	await takePictures(page, "domain-failing");
	const team = await createWorkspace(`team-domain-${Date.now() % 1_000_000}`, "team");
	await signIn(page, team, team.owner);
	await page.goto(`${team.origin}/settings/domain`);
	await expect(page.getByText("This comes with Business")).toBeVisible();
	await expect(page.getByRole("navigation", { name: "Settings" })).toBeVisible();
	await page.context().close();
});
