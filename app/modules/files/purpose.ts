import { type FileType, fileTypes } from "./file-types.ts";

/** What files are for says what they may contain. */
export const purposes = {
	/** Whatever belongs to the work. */
	document: {
		types: Object.keys(fileTypes) as FileType[],
		words: "PDF, pictures, Word, Excel, PowerPoint, OpenDocument, text, CSV or ZIP",
	},
	/** A certificate, a receipt: on paper, then photographed or scanned. */
	proof: {
		types: ["application/pdf", "image/jpeg", "image/png", "image/webp", "image/heic"],
		words: "a PDF or a photo (JPEG, PNG, WebP or HEIC)",
	},
	/** Made small and drawn anew before it is kept. */
	picture: {
		types: ["image/jpeg", "image/png", "image/webp", "image/gif"],
		words: "a JPEG, PNG, WebP or GIF picture",
	},
} as const satisfies Record<string, { types: readonly FileType[]; words: string }>;

export type Purpose = keyof typeof purposes;

export function isTakenFor(purpose: Purpose, type: string): boolean {
	const types: readonly string[] = purposes[purpose].types;
	return types.includes(type);
}

/** What a file field asks the browser to offer: `.pdf,.jpg,…`. */
export function acceptedEndings(purpose: Purpose): string {
	return purposes[purpose].types
		.flatMap((type) => fileTypes[type].endings.map((ending) => `.${ending}`))
		.join(",");
}
