/** The files that a report can be taken away as, and how many rows each may have. */
export const fileFormats = {
	csv: { label: "CSV", most: 100_000, type: "text/csv; charset=utf-8" },
	xlsx: {
		label: "Excel",
		most: 25_000,
		type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	},
	pdf: { label: "PDF", most: 1_000, type: "application/pdf" },
} as const;

export type FileFormat = keyof typeof fileFormats;

export function asFileFormat(text: string | null): FileFormat {
	return text === "xlsx" || text === "pdf" ? text : "csv";
}
