import { defineConfig } from "drizzle-kit";

/** The tables of the registry, in the schema `public`. */
export default defineConfig({
	dialect: "postgresql",
	schema: "./db/public/!(drizzle.config).ts",
	out: "./db/public/migrations",
});
