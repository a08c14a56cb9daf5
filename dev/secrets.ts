import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { newToken } from "#app/lib/secret.server.ts";

const shape = z.record(z.string(), z.string());

/** A secret of this machine: made at first use, kept in `secrets.json` of the data directory, mode 0600. */
export function localSecret(dataDir: string, name: string): string {
	const file = join(dataDir, "secrets.json");
	const known = readSecrets(file);
	const value = known[name] ?? newToken();
	if (!known[name]) {
		openDataDirectory(dataDir);
		const text = JSON.stringify({ ...known, [name]: value }, null, "\t");
		writeFileSync(`${file}.new`, `${text}\n`, { mode: 0o600 });
		renameSync(`${file}.new`, file);
	}
	return value;
}

/** Makes the data directory. Others may pass through it, as PostgreSQL's own user must, but not look around. */
export function openDataDirectory(dataDir: string): void {
	if (mkdirSync(dataDir, { recursive: true })) chmodSync(dataDir, 0o711);
}

function readSecrets(file: string): Record<string, string> {
	try {
		return shape.parse(JSON.parse(readFileSync(file, "utf8")));
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
		throw new Error(
			`${file} is damaged or belongs to another user. Mend that, or run "npm run reset" to begin afresh.`,
			{
				cause: error,
			},
		);
	}
}
