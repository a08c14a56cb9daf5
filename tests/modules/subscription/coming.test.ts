import { expect, test } from "vitest";
import { planWords } from "#app/modules/onboarding/plan-words.ts";
import { isComing, linesOf } from "#app/modules/subscription/coming.ts";
import { featureNames, features } from "#app/modules/subscription/features.ts";
import { plans } from "#app/modules/subscription/plans.ts";

test("a feature that is coming is marked so on each of its lines", () => {
	for (const name of featureNames.filter(isComing)) {
		expect(linesOf(name)).toEqual([{ title: features[name].title, isComing: true }]);
	}
});

test("a feature that is there in part says which part is not", () => {
	expect(linesOf("time")).toEqual([
		{ title: "Week sheet", isComing: false },
		{ title: "Day view and timer", isComing: true },
	]);
});

test("no two lines of the plans are the same", () => {
	const titles = featureNames.flatMap((name) => linesOf(name).map(({ title }) => title));
	expect(new Set(titles).size).toBe(titles.length);
});

test("a plan is not praised for what is not there yet", () => {
	const notThere = featureNames
		.flatMap(linesOf)
		.filter((line) => line.isComing)
		.map(({ title }) => title.toLowerCase());
	for (const plan of plans) {
		const { here, coming } = planWords(plan);
		const words = `${plan.summary} ${here}`.toLowerCase();
		for (const title of notThere) expect(words).not.toContain(title);
		if (coming !== null) expect(coming).toMatch(/^Coming: /);
	}
});
