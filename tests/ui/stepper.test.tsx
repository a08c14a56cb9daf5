import { expect, test } from "vitest";
import { Stepper } from "#app/ui/stepper.tsx";
import { render, tagWith } from "./render.tsx";

test("the current step is marked, done steps lead back, and errors are told in words", async () => {
	const markup = await render(
		<Stepper
			label="Sign up"
			steps={[
				{ label: "Company", state: "done", to: "/start/company" },
				{ label: "Address", state: "error", to: "/start/address" },
				{ label: "You", state: "current" },
				{ label: "Plan", state: "todo" },
			]}
		/>,
	);
	expect(tagWith(markup, "<nav")).toContain('aria-label="Sign up"');
	expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
	expect([...markup.matchAll(/ href="(\/start[^"]+)"/g)].map(([, href]) => href)).toEqual([
		"/start/company",
		"/start/address",
	]);
	expect(markup).toContain("needs your attention");
});
