import { defineConfig } from "vitest/config";

/** Tests that take minutes: `npm run test:long`. Each has a short form among the others. */
export default defineConfig({
	test: {
		include: ["tests/long/**/*.long.ts"],
		globalSetup: "tests/kit/global-setup.ts",
		hookTimeout: 60_000,
		maxWorkers: 1,
	},
});
