import type { Block, Figure, MailContent } from "./mail-content.ts";
import type { Frame } from "./render-html.ts";

/** The same mail as plain text. */
export function renderText(content: MailContent, { from, unsubscribeUrl }: Frame): string {
	const stop = unsubscribeUrl ? [`Stop these mails: ${unsubscribeUrl}`] : [];
	const footer = ["-- ", content.reason, ...stop].join("\n");
	return `${[from, ...content.blocks.map(renderBlock), footer].join("\n\n")}\n`;
}

function renderBlock(block: Block): string {
	switch (block.kind) {
		case "heading":
		case "paragraph":
			return block.text;
		case "button":
			return renderLink(block.label, block.url);
		case "link":
			return [block.name, renderLink(block.label, block.url)].filter(Boolean).join("\n");
		case "code":
			return `    ${block.text}`;
		case "figures":
			return renderFigures([...block.rows, ...(block.total ? [block.total] : [])]);
		default:
			return block satisfies never;
	}
}

function renderLink(label: string, url: string): string {
	const isAddressItself = url.replace(/^https?:\/\/|\/$/g, "") === label;
	return isAddressItself ? url : `${label}:\n${url}`;
}

function renderFigures(rows: readonly Figure[]): string {
	const nameWidth = Math.max(...rows.map((row) => row.name.length));
	const valueWidth = Math.max(...rows.map((row) => row.value.length));
	return rows
		.map((row) => `${row.name.padEnd(nameWidth)}  ${row.value.padStart(valueWidth)}`)
		.join("\n");
}
