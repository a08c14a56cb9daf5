/** The types of content that are taken, with the endings that their names may have, the usual one first. */
export const fileTypes = {
	"application/pdf": { title: "PDF", endings: ["pdf"] },
	"image/jpeg": { title: "JPEG", endings: ["jpg", "jpeg"] },
	"image/png": { title: "PNG", endings: ["png"] },
	"image/webp": { title: "WebP", endings: ["webp"] },
	"image/gif": { title: "GIF", endings: ["gif"] },
	"image/heic": { title: "HEIC", endings: ["heic"] },
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": {
		title: "Word",
		endings: ["docx"],
	},
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
		title: "Excel",
		endings: ["xlsx"],
	},
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": {
		title: "PowerPoint",
		endings: ["pptx"],
	},
	"application/vnd.oasis.opendocument.text": { title: "OpenDocument text", endings: ["odt"] },
	"application/vnd.oasis.opendocument.spreadsheet": {
		title: "OpenDocument sheet",
		endings: ["ods"],
	},
	"application/vnd.oasis.opendocument.presentation": {
		title: "OpenDocument slides",
		endings: ["odp"],
	},
	"application/zip": { title: "ZIP", endings: ["zip"] },
	"text/csv": { title: "CSV", endings: ["csv"] },
	"text/plain": { title: "Text", endings: ["txt", "md", "log"] },
} as const;

export type FileType = keyof typeof fileTypes;

export function isFileType(type: string): type is FileType {
	return Object.hasOwn(fileTypes, type);
}

/** `PDF`, `Excel`; the type itself where it is none of ours. */
export function typeTitle(type: string): string {
	return isFileType(type) ? fileTypes[type].title : type;
}
