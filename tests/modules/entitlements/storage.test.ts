import { expect, test } from "vitest";
import { storageStep } from "#app/modules/entitlements/storage.ts";

test.for([
	[0, 2, 0],
	[1_599_999_999, 2, 0],
	[1_600_000_000, 2, 80],
	[1_999_999_999, 2, 80],
	[2_000_000_000, 2, 100],
	[9_000_000_000, 2, 100],
	[9_000_000_000, null, 0],
	[1, 0, 100],
] as const)("%d bytes of %s GB reach %s %%", ([bytes, limit, step]) => {
	expect(storageStep(bytes, limit)).toBe(step);
});
