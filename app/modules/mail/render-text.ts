import type { Block, Figure, MailContent } from "./mail-content.ts";
import type { Frame } from "./render-html.ts";

/** The same mail as plain text. */
export function renderText(content: MailContent, { from, unsubscribeUrl }: Frame): string {
	const stop = unsubscribeUrl ? [`Stop these reminders: ${unsubscribeUrl}`] : [];
	const parts = [from, ...content.blocks.map(renderBlock), "--", content.reason, ...stop];
	return `${parts.join("\n\n")}\n`;
}

function renderBlock(block: Block): string {
	switch (block.kind) {
		case "heading":
		case "paragraph":
			return block.text;
		case "button":
		case "link":
			return `${block.label}:\n${block.url}`;
		case "code":
			return `    ${block.text}`;
		case "figures":
			return renderFigures([...block.rows, ...(block.total ? [block.total] : [])]);
		default:
			return block satisfies never;
	}
}

function renderFigures(rows: readonly Figure[]): string {
	const nameWidth = Math.max(...rows.map((row) => row.name.length));
	const valueWidth = Math.max(...rows.map((row) => row.value.length));
	return rows
		.map((row) => `${row.name.padEnd(nameWidth)}  ${row.value.padStart(valueWidth)}`)
		.join("\n");
}
