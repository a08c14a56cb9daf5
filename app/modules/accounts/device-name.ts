/** "Firefox on Windows": what a person recognises a browser by. */
export function deviceName(userAgent: string | null): { name: string; isPhone: boolean } {
	const text = userAgent ?? "";
	const browser = firstMatch(browsers, text);
	const system = firstMatch(systems, text);
	const name = [browser ?? "A browser", system].filter(Boolean).join(" on ");
	return { name, isPhone: /Android|iPhone|Mobile/.test(text) };
}

/** In the order in which they must be asked: most browsers name others too. */
const browsers: readonly [RegExp, string][] = [
	[/Edg(?:e|A|iOS)?\//, "Edge"],
	[/OPR\/|Opera/, "Opera"],
	[/SamsungBrowser\//, "Samsung Internet"],
	[/Firefox\/|FxiOS\//, "Firefox"],
	[/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
	[/Safari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
	[/iPhone/, "iPhone"],
	[/iPad/, "iPad"],
	[/Android/, "Android"],
	[/Windows/, "Windows"],
	[/Mac OS X|Macintosh/, "macOS"],
	[/CrOS/, "ChromeOS"],
	[/Linux/, "Linux"],
];

function firstMatch(table: readonly [RegExp, string][], text: string): string | undefined {
	return table.find(([pattern]) => pattern.test(text))?.[1];
}
