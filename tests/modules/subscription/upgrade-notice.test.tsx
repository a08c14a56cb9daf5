import { expect, test } from "vitest";
import { UpgradeNotice } from "#app/modules/subscription/components/upgrade-notice.tsx";
import { billingCurrency } from "#app/modules/subscription/plans.ts";
import { render } from "#tests/ui/render.tsx";

test("who may change the plan is shown the way to the lowest plan with the feature", async () => {
	const markup = await render(
		<UpgradeNotice feature="time-reports" currency="ZAR" mayChangePlan={true} />,
	);
	expect(markup).toContain('<h1 class="mb-4 text-xl lg:text-2xl">Time reports</h1>');
	expect(markup).toContain("This comes with Team");
	expect(markup).toContain("From R\u202f130 a person a month");
	expect(markup).toContain('href="/plan?plan=team"');
});

test("others are told whom to ask", async () => {
	const markup = await render(<UpgradeNotice feature="sso" currency="EUR" mayChangePlan={false} />);
	expect(markup).toContain("This comes with Business");
	expect(markup).not.toContain("<a ");
	expect(markup).toContain("Ask an owner of your workspace.");
});

test("a key that is no feature says nothing", async () => {
	expect(await render(<UpgradeNotice feature="cake" currency="USD" mayChangePlan={true} />)).toBe(
		"",
	);
});

test.each([
	["ZAR", "ZAR"],
	["EUR", "EUR"],
	["KES", "USD"],
])("a company with %s pays in %s", (own, paid) => {
	expect(billingCurrency(own)).toBe(paid);
});
