/** What a mail says, once: HTML and text are both made from it. */
export type MailContent = {
	subject: string;
	/** The line that a mailbox shows behind the subject. */
	preheader: string;
	blocks: readonly Block[];
	/** Why the reader got this mail, and what to do if it should not have come. */
	reason: string;
};

export type Block =
	| { kind: "heading"; text: string }
	| { kind: "paragraph"; text: string }
	/** The one thing to do. */
	| { kind: "button"; label: string; url: string }
	/** An address, under the name of what it leads to when there are several. */
	| { kind: "link"; label: string; url: string; name?: string }
	/** Something to copy or type. */
	| { kind: "code"; text: string }
	/** Named values, one a line, the last one a total when `total` is set. */
	| { kind: "figures"; rows: readonly Figure[]; total?: Figure };

export type Figure = { name: string; value: string };

export const heading = (text: string): Block => ({ kind: "heading", text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const button = (label: string, url: string): Block => ({ kind: "button", label, url });
export const link = (label: string, url: string, name?: string): Block => ({
	kind: "link",
	label,
	url,
	...(name === undefined ? {} : { name }),
});
export const code = (text: string): Block => ({ kind: "code", text });
