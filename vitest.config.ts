import { defineConfig } from "vitest/config";

/** Tests that need PostgreSQL: what they test does I/O. */
const withDatabase = [
	"tests/**/*.server.test.{ts,tsx}",
	"tests/{db,jobs,request,server}/**/*.test.{ts,tsx}",
	"tests/dev/*.test.{ts,tsx}",
];

export default defineConfig({
	test: {
		maxWorkers: 2,
		projects: [
			{
				test: {
					name: "rules",
					include: ["tests/**/*.test.{ts,tsx}"],
					exclude: withDatabase,
					pool: "threads",
					isolate: false,
				},
			},
			{
				test: {
					name: "database",
					include: withDatabase,
					globalSetup: "tests/kit/global-setup.ts",
					// The product keeps no state in its modules, so each process loads them once for all its files.
					isolate: false,
					testTimeout: 20_000,
					hookTimeout: 30_000,
				},
			},
		],
	},
});
