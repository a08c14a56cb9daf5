import type { Reading } from "../kind.ts";

/** A name in a mail's head cannot break out of its line. */
export function oneLine(text: string): Reading<string> {
	return /[\p{Cc}<>"]/u.test(text)
		? { problem: "Type a name without quotes and angle brackets." }
		: { value: text };
}
