import fc from "fast-check";
import { expect, test } from "vitest";
import { attachment } from "#app/modules/files/content-disposition.ts";
import { cleanFileName } from "#app/modules/files/file-name.ts";

test.each([
	["../../etc/passwd", "passwd.txt"],
	["C:\\temp\\plan.txt", "plan.txt"],
	["a\u0000b\r\n.txt", "ab.txt"],
	["gpj.\u202ecod.txt", "gpj.cod.txt"],
	["  .hidden  ", "hidden.txt"],
	["Rate card (final).MD", "Rate card (final).md"],
	["report.exe", "report.exe.txt"],
	["..", "file.txt"],
	["", "file.txt"],
	["Über – Größe.txt", "Über – Größe.txt"],
])("%j is shown as %j", (sent, shown) => {
	expect(cleanFileName(sent, "text/plain")).toBe(shown);
});

/** Any UTF-16, well formed or not. */
const anything = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

test("whatever is sent, the name is short, one part of a path, visible, and ends as its content", () => {
	fc.assert(
		fc.property(anything, (sent) => {
			const name = cleanFileName(sent, "application/pdf");
			expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}<>:"|?*]+\.pdf$/u);
			expect(Buffer.byteLength(name)).toBeLessThan(200);
		}),
	);
});

test("a header can be made of every name, and tells it whole", () => {
	fc.assert(
		fc.property(anything, (sent) => {
			const name = cleanFileName(sent, "application/pdf");
			const header = attachment(name);
			expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~%-]*$/);
			expect(decodeURIComponent(header.split("UTF-8''")[1] ?? "")).toBe(name);
		}),
	);
});
