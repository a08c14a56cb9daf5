import { expect, test } from "vitest";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { render, tagWith } from "./render.tsx";

test("each line leads to its field, in the order of the form", async () => {
	const markup = await render(
		<ErrorSummary errors={{ name: "Type a name.", rate: undefined, email: "The @ is missing." }} />,
	);
	expect(markup).toContain("2 things need your attention");
	expect([...markup.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
		"#field-name",
		"#field-email",
	]);
});

test("it can take the focus, also without scripts", async () => {
	const markup = await render(<ErrorSummary errors={{ name: "Type a name." }} form="invite" />);
	const box = tagWith(markup, "error-summary");
	expect(box).toContain('tabindex="-1"');
	expect(box).toContain("autofocus");
	expect(box).toContain('aria-labelledby="invite-errors"');
	expect(markup).toContain("One thing needs your attention");
	expect(markup).toContain('href="#invite-name"');
});

test("what concerns the whole form leads nowhere", async () => {
	const markup = await render(<ErrorSummary errors={{ "": "That was asked often from here." }} />);
	expect(markup).not.toContain("href");
	expect(markup).toContain("That was asked often from here.");
});

test.each([undefined, {}, { name: undefined }])("nothing is shown for %j", async (errors) => {
	expect(await render(<ErrorSummary errors={errors} />)).toBe("");
});
