import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findLocalState, removeLocalState } from "#dev/local-state.ts";
import { localSecret } from "#dev/secrets.ts";
import { dataDirectory } from "./data-directory.ts";

test("the data directory goes", async () => {
	const dataDir = dataDirectory();
	localSecret(dataDir, "app");
	const state = findLocalState(dataDir);
	expect(state.parts.map(({ path }) => path)).toContain(dataDir);
	await removeLocalState({ ...state, parts: state.parts.filter(({ path }) => path === dataDir) });
	expect(existsSync(dataDir)).toBe(false);
});

test("a directory of something else is left alone", () => {
	const dataDir = dataDirectory();
	writeFileSync(join(dataDir, "thesis.txt"), "words");
	expect(() => findLocalState(dataDir)).toThrow("does not look like");
});

test("what is not there need not be removed", () => {
	const dataDir = join(dataDirectory(), "none");
	expect(findLocalState(dataDir).parts.map(({ path }) => path)).not.toContain(dataDir);
});

test("a secret is made once and differs from the others", () => {
	const dataDir = dataDirectory();
	mkdirSync(join(dataDir, "mail"));
	const app = localSecret(dataDir, "app");
	expect(localSecret(dataDir, "unleash")).not.toBe(app);
	expect(localSecret(dataDir, "app")).toBe(app);
	expect(app.length).toBeGreaterThanOrEqual(43);
});

test("a database whose secret is lost is named, not opened with another one", () => {
	const dataDir = dataDirectory();
	mkdirSync(join(dataDir, "postgres"));
	expect(() => localSecret(dataDir, "app")).toThrow("npm run reset");
});
