import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("a promise that fails and that nobody waits for is logged, and the process lives on", () => {
	const module = new URL("../../app/log.server.ts", import.meta.url).href;
	const program = `
		const { createLog, outliveStrayFailures } = await import(${JSON.stringify(module)});
		outliveStrayFailures(createLog("error"));
		Promise.reject(new Error("stray"));
		setTimeout(() => console.log("alive"), 50);`;
	const { stdout, status } = spawnSync(
		process.execPath,
		["--input-type=module", "--eval", program],
		{ encoding: "utf8" },
	);
	expect(stdout).toContain("something failed that nobody waited for");
	expect(stdout).toContain("alive");
	expect(status).toBe(0);
});
