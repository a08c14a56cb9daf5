import PostalMime from "postal-mime";

/** A received mail, as the page shows it and tests read it. */
export type Message = {
	id: string;
	from: string;
	/** The addresses it was delivered to, hidden copies too. */
	to: string[];
	subject: string;
	text: string;
	html: string | null;
	/** Addresses of the web in it, in order, each once. */
	links: string[];
	attachments: { name: string; size: number }[];
	headers: Record<string, string>;
	receivedAt: string;
};

/** Headers of our own in front of the mail as it came. */
export function envelope(receivedAt: Date, to: string[]): string {
	return `X-Received-At: ${receivedAt.toISOString()}\r\nX-Envelope-To: ${to.join(", ")}\r\n`;
}

/** Reads a stored mail. */
export async function parseMessage(id: string, source: Buffer): Promise<Message> {
	const mail = await PostalMime.parse(source);
	const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
	const text = mail.text ?? "";
	const html = mail.html ? withPictures(mail.html, mail.attachments) : null;
	return {
		id,
		from: [mail.from?.name, `<${mail.from?.address ?? ""}>`].filter(Boolean).join(" "),
		to: (headers["x-envelope-to"] ?? "").split(", ").filter(Boolean),
		subject: mail.subject ?? "",
		text,
		html,
		links: [...new Set(html ? linksOfHtml(html) : linksOfText(text))],
		attachments: mail.attachments.map(({ filename, content }) => ({
			name: filename ?? "unnamed",
			size: sizeOf(content),
		})),
		headers,
		receivedAt: headers["x-received-at"] ?? "",
	};
}

type Attached = {
	contentId?: string | undefined;
	mimeType: string;
	content: ArrayBuffer | Uint8Array | string;
};

/** What the mail brings along for its HTML (RFC 2392) stands in it, as a mail program shows it. */
function withPictures(html: string, attachments: readonly Attached[]): string {
	return attachments.reduce((whole, { contentId, mimeType, content }) => {
		const cid = contentId?.replace(/^<|>$/g, "");
		if (!cid || typeof content === "string") return whole;
		const bytes = Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content);
		return whole.replaceAll(`cid:${cid}`, `data:${mimeType};base64,${bytes.toString("base64")}`);
	}, html);
}

function sizeOf(content: ArrayBuffer | Uint8Array | string): number {
	return typeof content === "string" ? Buffer.byteLength(content) : content.byteLength;
}

function linksOfHtml(html: string): string[] {
	const found = html.matchAll(/<a\b[^>]*?\bhref\s*=\s*["'](https?:[^"']+)["']/gi);
	return [...found].map(([, href = ""]) => href.replaceAll("&amp;", "&").replaceAll("&#x3D;", "="));
}

/** A full stop or bracket behind an address belongs to the sentence. */
export const webAddress = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g;

function linksOfText(text: string): string[] {
	return text.match(webAddress) ?? [];
}
