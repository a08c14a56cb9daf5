import { build, isBuildStale } from "#server/build.ts";
import { pageScripts } from "./lib/page-scripts.ts";
import { type Result, resultOf } from "./lib/result.ts";

export const name = "JavaScript that a page loads before it is whole, with brotli";

export async function run(): Promise<Result[]> {
	if (isBuildStale()) await build(false);
	const pages = await pageScripts();
	return pages
		.map(({ path, kB, aim }) => resultOf(path, "kB", [kB], { aim: { atMost: aim } }))
		.sort((a, b) => b.value - a.value);
}
