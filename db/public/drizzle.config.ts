import { defineConfig } from "drizzle-kit";

export default defineConfig({
	dialect: "postgresql",
	schema: [
		"./db/public/tenants.ts",
		"./db/public/onboarding.ts",
		"./db/public/staff.ts",
		"./db/public/attempts.ts",
	],
	out: "./db/public/migrations",
});
