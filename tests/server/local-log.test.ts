import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openLocalLog } from "#server/start/local-log.ts";
import { dataDirectory } from "../dev/data-directory.ts";

const line = (level: number, msg: string) => `${JSON.stringify({ level, msg })}\n`;

test("errors are shown at once, warnings once everything runs, and the file has it all", async () => {
	const dataDir = dataDirectory();
	const shown: string[] = [];
	const log = openLocalLog(dataDir, (words) => shown.push(words));
	log.take(Buffer.from(line(30, "request") + line(40, "not yet there") + line(50, "broken")));
	log.showWarnings();
	log.take(Buffer.from(line(40, "slow")));
	expect(shown).toEqual(["Error: broken", "Warning: slow"]);
	await vi.waitFor(() => {
		const lines = readFileSync(join(dataDir, "server.log"), "utf8").trimEnd().split("\n");
		expect(lines).toHaveLength(4);
	});
});
