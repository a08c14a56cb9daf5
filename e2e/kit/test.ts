import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { compileCache } from "#server/compile-cache.ts";
import { tenantsCommand } from "./commands.ts";
import { enter, type Person, type Place } from "./enter.ts";
import { dataDir, siteOrigin, workspaceOrigin } from "./place.ts";

const run = promisify(execFile);

export type Workspace = {
	slug: string;
	origin: string;
	owner: { email: string; password: string };
};

type Fixtures = {
	/** A new workspace of this test's own, on the Team trial. */
	workspace: Workspace;
	/** A page of the signed-in owner, still empty. */
	ownerPage: Page;
};

let made = 0;

export const test = base.extend<Fixtures>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
	workspace: async ({}, use, info) => {
		made += 1;
		await use(await createWorkspace(`e2e-${info.workerIndex}-${made}-${Date.now() % 1_000_000}`));
	},
	ownerPage: async ({ page, workspace }, use) => {
		await enter(page, workspace, workspace.owner);
		await use(page);
	},
});

/** Makes a workspace with the product's own command. */
export async function createWorkspace(
	slug: string,
	/** Null: on trial, as after a sign-up. */
	plan: string | null = "team",
	command: (...words: readonly string[]) => Promise<unknown> = tenantsCommand,
): Promise<Workspace> {
	const owner = { email: `owner@${slug}.example`, password: "correct horse battery 7" };
	const words = ["--slug", slug, "--name", "Baobab Consulting", ...(plan ? ["--plan", plan] : [])];
	const admin = ["--admin-email", owner.email, "--admin-password", owner.password];
	await command("create", ...words, ...admin);
	return { slug, origin: workspaceOrigin(slug), owner };
}

/** `npm run tenants -- …` in a process of its own, as an operator types it. */
export async function typeTenantsCommand(...words: readonly string[]): Promise<string> {
	const { stdout } = await run("node", ["db/cli.ts", ...words], {
		env: {
			...process.env,
			...{ DATA_DIR: dataDir, BASE_ORIGIN: siteOrigin },
			NODE_COMPILE_CACHE: compileCache,
		},
	});
	return stdout;
}

/** Signs in through the form, as a person does. */
export async function signIn(page: Page, { origin }: Place, who: Person): Promise<void> {
	await page.goto(`${origin}/sign-in`);
	await page.getByLabel("Email").fill(who.email);
	await page.getByLabel("Password", { exact: true }).fill(who.password);
	await page.getByRole("button", { name: "Sign in", exact: true }).click();
	await expect(page).not.toHaveURL(/sign-in/);
}

/** WCAG 2.2 AA by axe, no violation, with colours where they are going to. */
export async function expectAccessible(page: Page): Promise<void> {
	await expectNoViolation(
		page,
		new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]),
	);
}

async function expectNoViolation(page: Page, axe: AxeBuilder): Promise<void> {
	await endTransitions(page);
	// No page has a frame: without looking for some, axe needs no second page for each look.
	const { violations } = await axe.setLegacyMode().analyze();
	expect(
		violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) })),
	).toEqual([]);
}

/** A change of theme fades in; a contrast measured halfway is nobody's. */
async function endTransitions(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
	});
}

/**
 * A page as people meet it: no violation in both themes and both widths, no sideways scroll. Run alone it leaves
 * its pictures in `.artifacts/screens`.
 * A theme changes colours alone: the dark one is looked at for contrast.
 */
export async function expectReadable(page: Page, name: string): Promise<void> {
	await inEveryLook(page, name, async (colorScheme) => {
		if (colorScheme === "light") await expectAccessible(page);
		else await expectNoViolation(page, new AxeBuilder({ page }).withRules("color-contrast"));
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(overflow, `sideways at ${page.viewportSize()?.width}`).toBe(0);
	});
}

/** Pictures for people to look at, beside the design's, in both themes and both widths; none in a whole run. */
export async function takePictures(page: Page, name: string): Promise<void> {
	if (!takesPictures) return;
	await inEveryLook(page, name, () => Promise.resolve());
}

const takesPictures = process.env.PICTURES !== "none";

async function inEveryLook(
	page: Page,
	name: string,
	look: (colorScheme: "light" | "dark") => Promise<void>,
): Promise<void> {
	for (const [device, width, height] of [
		["desktop", 1440, 900],
		["phone", 390, 844],
	] as const) {
		await page.setViewportSize({ width, height });
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			await look(colorScheme);
			if (!takesPictures) continue;
			await page.screenshot({
				path: `.artifacts/screens/${name}--${device}-${colorScheme}.png`,
				fullPage: true,
				animations: "disabled",
			});
		}
	}
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.emulateMedia({ colorScheme: "light" });
}

export { expect };
