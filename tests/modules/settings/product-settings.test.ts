import { expect, test } from "vitest";
import { productSettings, readProductSetting } from "#app/modules/settings/product-settings.ts";

test.for([
	[null, 14],
	[undefined, 14],
	[0, 0],
	[30, 30],
	[91, 14],
	["30", 14],
	[1.5, 14],
] as const)("stored as %s the grace is %s days: falsy values are values", ([stored, days]) => {
	expect(readProductSetting("GRACE_DAYS", stored)).toBe(days);
});

test.for(["0", " 7 ", "90"])("%s is read", (typed) => {
	expect(productSettings.GRACE_DAYS.kind.read(typed)).toEqual({ value: Number(typed) });
});

test.for(["", "91", "-1", "1.5", "two weeks", "1e1"])(
	"%s is refused with what to type",
	(typed) => {
		expect(productSettings.GRACE_DAYS.kind.read(typed)).toEqual({
			problem: "Type a whole number from 0 to 90.",
		});
	},
);
