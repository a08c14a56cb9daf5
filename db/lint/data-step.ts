import { readFileSync } from "node:fs";
import type { Migration } from "../migrator/migration-set.ts";
import type { Finding } from "./finding.ts";

const allowed = new Set(["drizzle-orm", "#db/handle.ts"]);

/**
 * A data step runs for years after it was written, on schemas of its own time: what the code of today knows of
 * tables and rules must not reach into it.
 */
export function lintDataStep({ dataStep, tag }: Migration): Finding[] {
	if (!dataStep) return [];
	const source = readFileSync(dataStep, "utf8");
	const imports = [...source.matchAll(/^\s*import\b.*?["']([^"']+)["']/gms)].map(
		([, from]) => from ?? "",
	);
	return imports
		.filter((from) => !allowed.has(from))
		.map((from) => ({
			tag,
			statement: `import … from "${from}"`,
			problem: `a data step imports only ${[...allowed].join(" and ")}: write its statements out`,
		}));
}
