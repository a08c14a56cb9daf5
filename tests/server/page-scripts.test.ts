import { expect, test } from "vitest";
import { pageScripts } from "../../bench/lib/page-scripts.ts";

test("no page loads more JavaScript at first than it may", async () => {
	const pages = await pageScripts();
	expect(pages.length).toBeGreaterThan(20);
	const tooLarge = pages.filter(({ kB, aim }) => kB > aim);
	expect(tooLarge).toEqual([]);
});
