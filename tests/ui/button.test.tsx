import { expect, test } from "vitest";
import { Button, ButtonLink, IconButton } from "#app/ui/button.tsx";
import { render } from "./render.tsx";

test("a button sends its form, as in HTML", async () => {
	expect(await render(<Button kind="primary">Submit week</Button>)).toBe(
		'<button type="submit" class="btn" data-kind="primary">Submit week</button>',
	);
});

test("a busy button says so and keeps its place in the order of focus", async () => {
	const markup = await render(<Button busy>Saving</Button>);
	expect(markup).toContain('aria-busy="true"');
	expect(markup).toContain("#loader-circle");
	expect(markup).not.toContain("disabled");
});

test("a button of an icon alone has a name and sends no form", async () => {
	const markup = await render(<IconButton icon="x" label="Close" />);
	expect(markup).toContain('type="button"');
	expect(markup).toContain('aria-label="Close"');
});

test("a link may look like a button and stays a link", async () => {
	expect(await render(<ButtonLink to="/pricing">See prices</ButtonLink>)).toMatch(
		/^<a class="btn" [^>]*href="\/pricing"[^>]*>See prices<\/a>$/,
	);
});
