import { expect, test } from "vitest";
import { Meter } from "#app/ui/meter.tsx";
import { TallyProgress } from "#app/ui/tally-progress.tsx";
import { Why } from "#app/ui/why.tsx";
import { render, tagWith } from "./render.tsx";

const widths = (markup: string) =>
	[...markup.matchAll(/ x="([^"]+)" width="([^"]+)"/g)].map(([, x, width]) => [x, width]);

test("the parts of a bar stand one after another, from zero", async () => {
	const markup = await render(
		<Meter
			label="6:00 billable and 1:45 internal of 8:00"
			max={480}
			parts={[
				{ tone: "billable", value: 360 },
				{ tone: "internal", value: 105 },
			]}
		/>,
	);
	expect(widths(markup)).toEqual([
		["0%", "75%"],
		["75%", "21.9%"],
	]);
	expect(tagWith(markup, 'data-tone="internal"')).toContain('fill="url(#hatch)"');
	expect(tagWith(markup, "<svg")).toContain('aria-label="6:00 billable and 1:45 internal of 8:00"');
});

test("more than the whole fills the bar and no more", async () => {
	const markup = await render(<Meter label="9:00 of 8:00" max={480} parts={[{ value: 540 }]} />);
	expect(widths(markup)).toEqual([["0%", "100%"]]);
});

test("a bar without a whole is empty", async () => {
	expect(widths(await render(<Meter label="none" max={0} parts={[{ value: 5 }]} />))).toEqual([
		["0%", "0%"],
	]);
});

test("a stroke is inked for each complete day and grows for today", async () => {
	const markup = await render(
		<TallyProgress complete={2} days={4} today={0.5} label="2 of 4 days complete" />,
	);
	const strokes = [...markup.matchAll(/class="stroke-(\w+)" d="([^"]+)"/g)].map(([, ink, path]) => [
		ink,
		path,
	]);
	expect(strokes).toEqual([
		["ink", "M4 19V3"],
		["ink", "M11 19V3"],
		["rule", "M18 11V3"],
		["accent", "M18 19V11"],
		["rule", "M25 19V3"],
	]);
});

test("a number's working ends in its sum", async () => {
	const markup = await render(
		<Why
			question="Why 9.75 days?"
			lines={[{ label: "Earned", detail: "9 months", value: "13.25" }]}
			sum={{ label: "Available", value: "9.75" }}
		/>,
	);
	expect(markup).toMatch(/^<details class="why"><summary>Why 9\.75 days\?<\/summary>/);
	expect(markup).toMatch(/<div class="sum"><dt>Available<\/dt><dd>9\.75<\/dd><\/div><\/dl>/);
});
