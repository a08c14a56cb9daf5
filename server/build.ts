import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { environment } from "#app/env.server.ts";

/** What the build is made of. */
const inputs = [
	...["app", "db", "public", "remix.config.js", "vite.config.ts"],
	...["scripts/precompress.ts", "tsconfig.json", "package-lock.json"],
];

const mark = join("build", "inputs.sha256");

/**
 * Whether the build is missing, was cut short, or is of other sources than those at hand. A production image has
 * the build and not the tools for it: there it is what it is.
 */
export function isBuildStale(): boolean {
	if (!buildTool() && existsSync("build/server/index.js")) return false;
	return !existsSync(mark) || readFileSync(mark, "utf8") !== hashOfInputs();
}

/**
 * Builds the pages for production, and marks what they were built from.
 *
 * @param show whether the tool may write to the terminal; else its words are in the error when it fails
 */
export async function build(show: boolean): Promise<void> {
	const tool = buildTool();
	if (!tool) throw new Error('There is no build, and no tool for it. Run "npm ci".');
	rmSync(mark, { force: true });
	const hash = hashOfInputs();
	const output = show ? "inherit" : "pipe";
	const child = spawn(process.execPath, [tool, "vite:build"], {
		env: { ...environment(), NODE_ENV: "production" },
		stdio: ["ignore", output, output],
	});
	const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
	const words = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ""));
	const [code, ...said] = await Promise.all([ended, ...words]);
	if (code !== 0) throw new Error(`The build failed.\n${said.join("")}`);
	mkdirSync("build", { recursive: true });
	writeFileSync(mark, hash);
}

function buildTool(): string | null {
	try {
		const manifest = createRequire(import.meta.url).resolve("@remix-run/dev/package.json");
		return join(manifest, "../dist/cli.js");
	} catch {
		return null;
	}
}

function hashOfInputs(): string {
	const hash = createHash("sha256");
	for (const file of inputs.flatMap(filesOf).sort()) {
		hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
	}
	return hash.digest("hex");
}

function filesOf(path: string): string[] {
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return [path];
	return readdirSync(path).flatMap((name) => filesOf(join(path, name)));
}
