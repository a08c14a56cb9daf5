import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { currencyExponent } from "#app/lib/money.ts";
import { plainCell, type Sheet, type SheetCell, type SheetColumn } from "#app/lib/sheet.ts";

/**
 * A sheet as an Excel workbook: what it is about in the first line, then the columns, which stay in sight. Hours and
 * amounts are numbers, dates are dates, and text is text whatever it begins with: no cell is ever a formula.
 */
export function sheetXlsx(sheet: Sheet): Promise<Buffer> {
	const { title, about, columns, rows, total } = sheet;
	const data: SheetData = [
		[{ value: [title, ...about].join(" · "), fontWeight: "bold" }],
		columns.map((column) => ({
			...{ value: heading(column), fontWeight: "bold" as const },
			...(isNumeric(column) ? { align: "right" as const } : {}),
		})),
		...rows.map((row) => cells(row, columns, false)),
		...(total ? [cells(total, columns, true)] : []),
	];
	return writeExcelFile(data, {
		sheet: title.replaceAll(/[\\/*?:[\]]/g, " ").slice(0, 31),
		stickyRowsCount: 2,
		columns: columns.map((column) => ({ width: isNumeric(column) ? 13 : 26 })),
	}).toBuffer();
}

function cells(row: readonly SheetCell[], columns: readonly SheetColumn[], isTotal: boolean) {
	const look = isTotal ? { fontWeight: "bold" as const, topBorderStyle: "thin" as const } : {};
	return row.map((cell, index) => {
		const column = columns[index];
		if (cell === null || cell === "" || !column) return isTotal ? { value: "", ...look } : null;
		return { ...typedCell(cell, column), ...look };
	});
}

function typedCell(cell: string | number | bigint, column: SheetColumn) {
	if (column.kind === "date") {
		return { type: Date, value: new Date(`${cell}T00:00:00Z`), format: "yyyy-mm-dd" };
	}
	const value = plainCell(cell, column);
	if (typeof value === "number") return { type: Number, value, format: formatOf(column) };
	return { type: String, value };
}

function formatOf(column: SheetColumn): string {
	switch (column.kind) {
		case "hours":
			return "0.00";
		case "share":
			return "0%";
		case "money": {
			const decimals = currencyExponent(column.currency ?? "");
			return decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
		}
		default:
			return "0";
	}
}

function heading({ name, currency }: SheetColumn): string {
	return currency ? `${name}, ${currency}` : name;
}

function isNumeric({ kind }: SheetColumn): boolean {
	return kind !== "text" && kind !== "date";
}
