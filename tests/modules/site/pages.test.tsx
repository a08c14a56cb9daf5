import { expect, test } from "vitest";
import { FindWorkspaceForm } from "#app/modules/site/components/find-workspace-form.tsx";
import { PricingView } from "#app/modules/site/components/pricing-view.tsx";
import { SiteHome } from "#app/modules/site/components/site-home.tsx";
import { readPriceChoice } from "#app/modules/site/price-choice.ts";
import { render, tagWith } from "#tests/ui/render.tsx";

const pricing = (search: string) =>
	render(
		<PricingView choice={readPriceChoice(new URLSearchParams(search))} />,
		`/pricing?${search}`,
	);
const plain = (markup: string) => markup.replace(/<[^>]+>/g, "").replaceAll("\u202f", " ");

test("the first page names the lowest price of the catalogue", async () => {
	const markup = await render(
		<SiteHome
			baseHost="localhost:3000"
			trialDays={21}
			from={{ monthly: 7_500n, yearly: 6_250n }}
		/>,
	);
	expect(plain(markup)).toContain("From R 62.50 a person a month.");
	expect(plain(markup)).toContain("or R 75 month by month");
	expect(plain(markup)).toContain("your-company.localhost:3000");
	expect(markup.match(/<h1/g)).toHaveLength(1);
});

test("the example on the first page adds up", async () => {
	const markup = await render(
		<SiteHome
			baseHost="localhost:3000"
			trialDays={21}
			from={{ monthly: 7_500n, yearly: 6_250n }}
		/>,
	);
	const foot = plain(markup.slice(markup.indexOf("<tfoot"), markup.indexOf("</tfoot")));
	expect(foot).toBe("Day total8:008:003:300:000:0019:30");
	expect(plain(markup)).toContain("20:30still to capture");
});

test("paid by the year, the page shows the month and the year", async () => {
	const text = plain(await pricing("billing=yearly"));
	expect(text).toContain("R 62.50");
	expect(text).toContain("paid by the year: R 750 a person");
	expect(text).toContain("Team for 12 people is R 15 600.00 a year, or R 17 940.00 with VAT");
});

test("other currencies are without VAT", async () => {
	expect(plain(await pricing("currency=EUR&people=1"))).toContain(
		"Team for 1 person is € 7.50 a month without VAT.",
	);
});

test("the choice of period is a link that keeps the currency", async () => {
	const markup = await pricing("currency=USD");
	expect(tagWith(markup, "billing=yearly&amp;currency=USD")).toMatch(/^<a /);
	expect(markup).toContain("/start?plan=team&amp;billing=monthly");
});

test("a plan's button starts with that plan and period", async () => {
	expect(await pricing("billing=yearly")).toContain("/start?plan=business&amp;billing=yearly");
});

test("the answer to who looks for a workspace does not tell whether it is there", async () => {
	const markup = await render(
		<FindWorkspaceForm answer={{ sentTo: "naledi@thornbrook.example" }} />,
	);
	expect(tagWith(markup, "statusline")).toContain('role="status"');
	expect(plain(markup)).toContain("If naledi@thornbrook.example belongs to a workspace");
});

test("an address that cannot be written to stays in its field", async () => {
	const markup = await render(
		<FindWorkspaceForm
			answer={{ errors: { email: "The @ is missing." }, values: { email: "naledi" } }}
		/>,
	);
	expect(tagWith(markup, "<input")).toContain('value="naledi"');
	expect(markup).toContain('href="#field-email"');
});
