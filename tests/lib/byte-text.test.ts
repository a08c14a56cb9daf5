import { expect, test } from "vitest";
import { byteText } from "#app/lib/byte-text.ts";
import { usualWriting } from "#app/lib/writing.ts";

test.for([
	[0, "0 B"],
	[999, "999 B"],
	[1_000, "1 kB"],
	[1_240_000, "1.2 MB"],
	[9_960_000, "10 MB"],
	[999_600_000, "1 GB"],
	[50_000_000_000, "50 GB"],
	[2_500_000_000_000, "2.5 TB"],
] as const)("%d bytes are %s", ([bytes, text]) => {
	expect(byteText(bytes, usualWriting)).toBe(text);
});
