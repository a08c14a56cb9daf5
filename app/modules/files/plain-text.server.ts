import { createReadStream } from "node:fs";

/** Signs that no text has: controls but tab, line feed, form feed and carriage return. */
const unprintable = /(?![\t\n\f\r])\p{Cc}/u;

/** What a browser would take for a page or a drawing, and run. */
const markup =
	/<(!doctype|html|head|body|script|svg|iframe|object|embed|style|link|meta|\?xml)[\s>/]/i;

/** Is a file text in UTF-8 from its first to its last byte, and no page that a browser would run? */
export async function isPlainText(path: string): Promise<boolean> {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let isFirst = true;
	try {
		for await (const chunk of createReadStream(path)) {
			const text = decoder.decode(chunk, { stream: true });
			if (unprintable.test(text)) return false;
			if (isFirst && markup.test(text.slice(0, 4_096))) return false;
			isFirst = false;
		}
		decoder.decode();
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}
