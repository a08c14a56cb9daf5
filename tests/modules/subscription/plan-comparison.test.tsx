import { expect, test } from "vitest";
import { PlanComparison } from "#app/modules/subscription/components/plan-comparison.tsx";
import { render } from "#tests/ui/render.tsx";

test.for([
	["monthly", "ZAR", "R\u202f30"],
	["yearly", "EUR", "€\u202f18"],
] as const)("an add-on stands with what it costs %s in %s", async ([billing, currency, price]) => {
	const markup = await render(<PlanComparison billing={billing} currency={currency} />);
	expect(markup.replaceAll("<!-- -->", "")).toContain(
		`<span class="sr-only">Add-on, </span>+ ${price}</td>`,
	);
});
