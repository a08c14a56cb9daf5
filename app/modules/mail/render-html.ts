import { readableOn } from "#app/lib/colour.ts";
import { logoCid, type MailBrand } from "./mail-brand.ts";
import type { Block, Figure, MailContent } from "./mail-content.ts";
import { darkStyles, style } from "./mail-style.ts";

export type Frame = {
	/** Who writes: the workspace, or the product. */
	from: string;
	brand: MailBrand;
	/** Where the reader stops mails of this kind. */
	unsubscribeUrl: string | null;
};

/**
 * The mail as HTML. Nested tables with inline styles are what mail programs agree on (Outlook renders with
 * Word); the dark theme comes as a media query, which the others then ignore.
 */
export function renderHtml(content: MailContent, frame: Frame): string {
	return `<!doctype html>
<html lang="en-ZA" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(content.subject)}</title>
<style>${darkStyles}</style>
</head>
<body class="canvas" style="${style.canvas}">
<div style="${style.preheader}">${escapeHtml(content.preheader)}${afterPreheader}</div>
<table role="presentation" class="canvas" width="100%" cellpadding="0" cellspacing="0" style="${style.canvas}">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="${style.column}">
${renderHead(frame)}
<tr><td class="surface" style="${style.surface}">
${content.blocks.map(renderBlock).join("\n")}
</td></tr>
<tr><td class="quiet" style="${style.footer}">${renderFooter(content, frame)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** Keeps mailboxes from filling the preview line with the text that follows. */
const afterPreheader = "&#847;&zwnj;&nbsp;".repeat(60);

/** The logo on white, as most are drawn for it; else the name, on the workspace's colour where it has one. */
function renderHead({ from, brand: { logo, colour } }: Frame): string {
	const name = escapeHtml(from);
	if (logo) {
		const size = `width="${Math.ceil(logo.width / 2)}" height="${Math.ceil(logo.height / 2)}"`;
		const image = `<img src="cid:${logoCid}" ${size} alt="${name}" style="${style.logo}">`;
		const band = colour ? `;border-bottom:4px solid ${colour}` : "";
		return `<tr><td style="${style.logoBand}${band}">${image}</td></tr>${belowBand}`;
	}
	if (!colour) return `<tr><td class="ink" style="${style.from}">${name}</td></tr>`;
	const onColour = `background-color:${colour};color:${readableOn(colour)}`;
	return `<tr><td style="${style.band};${onColour}">${name}</td></tr>${belowBand}`;
}

const belowBand = `<tr><td style="height:12px;line-height:12px">&nbsp;</td></tr>`;

function renderBlock(block: Block): string {
	switch (block.kind) {
		case "heading":
			return `<h1 class="ink" style="${style.heading}">${escapeHtml(block.text)}</h1>`;
		case "paragraph":
			return `<p class="ink" style="${style.paragraph}">${escapeHtml(block.text)}</p>`;
		case "button":
			return renderButton(block.label, block.url);
		case "link":
			return renderLink(block.label, block.url, block.name);
		case "code":
			return `<p class="code" style="${style.code}">${escapeHtml(block.text)}</p>`;
		case "figures":
			return renderFigures(block.rows, block.total);
		default:
			return block satisfies never;
	}
}

function renderButton(label: string, url: string): string {
	return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 20px"><tr><td class="button" style="${style.button}"><a class="button" href="${escapeHtml(url)}" style="${style.buttonLink}">${escapeHtml(label)}</a></td></tr></table>`;
}

function renderLink(label: string, url: string, name: string | undefined): string {
	const above = name ? `<strong>${escapeHtml(name)}</strong><br>` : "";
	return `<p class="ink" style="${style.paragraph}">${above}<a class="link" href="${escapeHtml(url)}" style="${style.link}">${escapeHtml(label)}</a></p>`;
}

function renderFigures(rows: readonly Figure[], total: Figure | undefined): string {
	const lines = rows.map((row) => renderFigure(row, style.figure)).join("");
	const last = total ? renderFigure(total, style.total) : "";
	return `<table class="figures" width="100%" cellpadding="0" cellspacing="0" style="${style.figures}">${lines}${last}</table>`;
}

function renderFigure({ name, value }: Figure, cell: string): string {
	return `<tr><th scope="row" class="figure ink" align="left" style="${cell};text-align:left">${escapeHtml(name)}</th><td class="figure ink" align="right" style="${cell};text-align:right">${escapeHtml(value)}</td></tr>`;
}

function renderFooter(content: MailContent, { unsubscribeUrl }: Frame): string {
	const stop = unsubscribeUrl
		? ` <a class="link" href="${escapeHtml(unsubscribeUrl)}" style="${style.link}">Stop these mails</a>.`
		: "";
	return `${escapeHtml(content.reason)}${stop}`;
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
