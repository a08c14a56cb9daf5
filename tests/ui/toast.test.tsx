import { expect, test } from "vitest";
import { ToastRegion } from "#app/ui/toast-region.tsx";
import { render, tagWith } from "./render.tsx";

test("the region is there before its words", async () => {
	expect(await render(<ToastRegion>page</ToastRegion>)).toMatch(
		/^page<div class="[^"]+" role="status"><\/div>$/,
	);
});

test("what the server says can be undone without scripts", async () => {
	const flash = {
		id: "1",
		text: "Copied 4 rows.",
		undo: { action: "/time/week/undo", fields: { change: "42" } },
	};
	const markup = await render(<ToastRegion flash={flash}>page</ToastRegion>);
	const form = tagWith(markup, "<form");
	expect(form).toContain('method="post"');
	expect(form).toContain('action="/time/week/undo"');
	expect(markup).toContain('<input type="hidden" name="change" value="42"/>');
	expect(markup).toContain("Undo</button>");
});
