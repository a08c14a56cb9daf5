/** A field's name as words, for a form that is shown without its labels: `newEmail` is "New email". */
export function fieldWords(name: string): string {
	const words = name
		.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
		.replace(/[._[\]-]+/g, " ")
		.trim()
		.toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
