/** What became of the files of a form. */
export type UploadAnswer = {
	/** Their names, as they are kept. */
	readonly added: readonly string[];
	readonly refused: readonly {
		readonly name: string;
		readonly why: string;
		readonly code: string;
	}[];
	/** More came than are taken at once. */
	readonly hadMore: boolean;
};

/** The same for people: what was done, and what was not and why. */
export function uploadWords({ added, refused, hadMore }: UploadAnswer): {
	text: string;
	detail?: string;
} {
	const missed = [
		...refused.map(({ name, why }) => `${name}: ${why}`),
		...(hadMore ? ["Those after the tenth were left out. Add them with another form."] : []),
	];
	const detail = missed.length > 0 ? { detail: missed.join(" ") } : {};
	return { text: addedWords(added, refused.length), ...detail };
}

function addedWords(added: readonly string[], refused: number): string {
	if (added.length === 0) return refused === 1 ? "The file was not added." : "No file was added.";
	if (added.length > 1) return `Added ${added.length} files.`;
	return `Added ${added[0]}.`;
}
