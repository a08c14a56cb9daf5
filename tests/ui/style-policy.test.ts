import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const app = new URL("../../app/", import.meta.url);
const views = globSync("**/*.tsx", { cwd: app });

test.each(views)(
	"%s has no style attribute and no raw markup, which the policy of pages refuses",
	(view) => {
		const source = readFileSync(new URL(view, app), "utf8");
		expect(source).not.toMatch(/\bstyle=[{"]|dangerouslySetInnerHTML/);
	},
);
