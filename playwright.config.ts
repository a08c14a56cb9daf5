import { defineConfig, devices } from "@playwright/test";
import chromium from "@sparticuz/chromium";
import { siteOrigin } from "./e2e/kit/place.ts";

/** Chromium comes through npm: no system package, no download. */
process.env.CM_CHROMIUM ??= await chromium.executablePath();

/** Nothing here draws in three dimensions: pages are painted without a pretended graphics card, which costs most. */
const unwanted =
	/^--(single-process|no-zygote|headless|in-process-gpu|ignore-gpu|use-gl|use-angle|enable-unsafe-swiftshader)/;

export default defineConfig({
	testDir: "e2e",
	outputDir: ".artifacts/e2e",
	fullyParallel: true,
	// One more than the cores that it is meant for: a browser waits a good part of its time.
	workers: 3,
	retries: 0,
	forbidOnly: true,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	reporter: [["line"], ["json", { outputFile: ".artifacts/playwright.json" }]],
	globalSetup: "./e2e/kit/start-product.ts",
	// A kill switch is everybody's: its test runs when the others are done, alone by `--no-deps`.
	projects: [
		{ name: "together", testIgnore: /kill-switch/ },
		{ name: "alone", testMatch: /kill-switch/, dependencies: ["together"] },
	],
	use: {
		...devices["Desktop Chrome"],
		baseURL: siteOrigin,
		viewport: { width: 1440, height: 900 },
		locale: "en-ZA",
		timezoneId: "Africa/Johannesburg",
		// What the page was made of at each step, without a film of it: filming costs every test, for the few that fail.
		trace: { mode: "retain-on-failure", screenshots: false },
		launchOptions: {
			executablePath: process.env.CM_CHROMIUM,
			args: [...chromium.args.filter((arg) => !unwanted.test(arg)), "--disable-gpu"],
		},
	},
});
