import { expect, test } from "vitest";
import { readTheme, themeCookie, themeOf } from "#app/modules/shell/theme.ts";

test.each([
	[null, "system"],
	["", "system"],
	["theme=dark", "dark"],
	["cm_session=abc; theme=light", "light"],
	["theme=purple", "system"],
	["mytheme=dark", "system"],
])("the cookies %j ask for %s", (header, theme) => {
	expect(readTheme(header)).toBe(theme);
});

test("a choice lasts a year and following the device forgets it", () => {
	expect(themeCookie("dark", true)).toBe(
		"theme=dark; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure",
	);
	expect(themeCookie("system", false)).toBe(
		"theme=system; Path=/; Max-Age=0; HttpOnly; SameSite=Lax",
	);
});

test("a name that is no theme follows the device", () => {
	expect(themeOf("dark")).toBe("dark");
	expect(themeOf(null)).toBe("system");
});
