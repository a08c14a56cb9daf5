import { defineConfig } from "drizzle-kit";

/** The tables of a tenant's schema. Those of `public` have db/public/drizzle.config.ts; `npm run db:generate` runs both. */
export default defineConfig({
	dialect: "postgresql",
	schema: "./db/tenant/*.ts",
	out: "./db/tenant/migrations",
});
