import { join, resolve } from "node:path";
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { createElement as make, type ReactElement } from "react";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { formatMinutes, formatPercent } from "#app/lib/duration.ts";
import { formatMoney } from "#app/lib/money.ts";
import type { Sheet, SheetCell, SheetColumn } from "#app/lib/sheet.ts";
import type { Writing } from "#app/lib/writing.ts";

/** Instrument Sans as two still fonts that know the narrow no-break space (U+202F). */
const fonts = resolve("app/integrations/pdf/fonts");

export type PdfBrand = {
	/** Whose report it is, at the top of each page. */
	readonly workspace: string;
	/** `#1f6f8b`; the line under the head. */
	readonly colour: string;
	/** When it was made, in words. */
	readonly made: string;
};

/** A sheet as PDF on A4: the head of the table on each page, lines never split, `1 of 3` at the foot. */
export async function sheetPdf(sheet: Sheet, brand: PdfBrand, writing: Writing): Promise<Buffer> {
	registerFonts();
	const widths = columnWidths(sheet.columns);
	const line = (cells: readonly SheetCell[], style: Style, key: string) =>
		make(
			View,
			{ key, style: [styles.line, style], wrap: false },
			...cells.map((cell, index) =>
				make(
					Text,
					{ key: index, style: cellStyle(sheet.columns[index], widths[index]) },
					cellText(cell, sheet.columns[index], writing),
				),
			),
		);
	const heads = sheet.columns.map((column, index) =>
		make(Text, { key: index, style: cellStyle(column, widths[index]) }, headText(column)),
	);
	const page = make(
		Page,
		{ size: "A4", orientation: widths.length > 6 ? "landscape" : "portrait", style: styles.page },
		make(
			View,
			{ style: [styles.brand, { borderBottomColor: brand.colour }], fixed: true },
			make(Text, {}, brand.workspace),
			make(Text, { style: styles.quiet }, brand.made),
		),
		make(Text, { style: styles.title }, sheet.title),
		make(Text, { style: [styles.quiet, styles.about] }, sheet.about.join(" · ")),
		make(View, { style: [styles.line, styles.head], fixed: true }, ...heads),
		...sheet.rows.map((row, index) => line(row, styles.row, `row ${index}`)),
		sheet.total && line(sheet.total, styles.total, "total"),
		make(Text, {
			style: styles.number,
			fixed: true,
			render: ({ pageNumber, totalPages }) => `${pageNumber} of ${totalPages}`,
		}),
	);
	return renderToBuffer(documentOf(sheet, brand, page));
}

type Style = ReturnType<typeof StyleSheet.create>[string];

function documentOf(sheet: Sheet, brand: PdfBrand, page: ReactElement) {
	return make(
		Document,
		{ title: sheet.title, author: brand.workspace, creator: "Crowdminder", language: "en" },
		page,
	);
}

function registerFonts(): void {
	if (Font.getRegisteredFontFamilies().includes("Instrument Sans")) return;
	Font.register({
		family: "Instrument Sans",
		fonts: [400, 600].map((weight) => ({
			src: join(fonts, `instrument-sans-${weight}.ttf`),
			fontWeight: weight,
		})),
	});
	// Names are never broken with a hyphen that nobody wrote.
	Font.registerHyphenationCallback((word) => [word]);
}

function columnWidths(columns: readonly SheetColumn[]): number[] {
	const each = columns.map(({ kind }) => weights[kind]);
	const all = each.reduce((sum, weight) => sum + weight, 0);
	return each.map((weight) => (weight / all) * 100);
}

/** How wide columns are beside one another. */
const weights = { text: 2.4, money: 1.4, date: 1.1, hours: 1.1, count: 1, share: 1 };

function cellStyle(column: SheetColumn | undefined, width = 0): Style {
	const isText = column?.kind === "text" || column?.kind === "date";
	return { width: `${width}%`, textAlign: isText ? "left" : "right", paddingRight: 4 };
}

function headText({ name, currency }: SheetColumn): string {
	return currency ? `${name}, ${currency}` : name;
}

function cellText(cell: SheetCell, column: SheetColumn | undefined, writing: Writing): string {
	if (cell === null || !column) return column?.kind === "text" ? "" : "–";
	switch (column.kind) {
		case "money":
			return formatMoney(BigInt(cell), column.currency ?? "", writing);
		case "hours":
			return formatMinutes(Number(cell));
		case "share":
			return formatPercent(Number(cell), 1);
		case "date":
			return formatDateShort(calendarDate(String(cell)), writing);
		default:
			return String(cell);
	}
}

const styles = StyleSheet.create({
	page: {
		fontFamily: "Instrument Sans",
		fontSize: 8.5,
		padding: 40,
		paddingBottom: 48,
		color: "#14212b",
	},
	brand: {
		flexDirection: "row",
		justifyContent: "space-between",
		borderBottomWidth: 1.5,
		paddingBottom: 5,
		marginBottom: 14,
	},
	title: { fontSize: 15, fontWeight: 600 },
	quiet: { color: "#51606b" },
	about: { marginTop: 3, marginBottom: 10 },
	line: { flexDirection: "row", paddingVertical: 3.5 },
	head: { fontWeight: 600, borderBottomWidth: 0.75, borderBottomColor: "#14212b" },
	row: { borderBottomWidth: 0.5, borderBottomColor: "#d9e0e4" },
	total: { fontWeight: 600, borderTopWidth: 0.75, borderTopColor: "#14212b" },
	number: { position: "absolute", bottom: 24, right: 40, color: "#51606b" },
});
