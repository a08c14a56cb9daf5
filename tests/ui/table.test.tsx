import { expect, test } from "vitest";
import { Table } from "#app/ui/table.tsx";
import { render, tagWith } from "./render.tsx";

test("a table that scrolls sideways is named and reached by the keyboard", async () => {
	const markup = await render(
		<Table caption="Unbilled work">
			<tbody />
		</Table>,
	);
	const region = tagWith(markup, "table-wrap");
	expect(region).toContain('aria-label="Unbilled work"');
	expect(region).toContain('tabindex="0"');
	expect(markup).toContain('<caption class="sr-only">Unbilled work</caption>');
});
