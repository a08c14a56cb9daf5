/** Without 0, 1, I and O, which are read as one another. */
export const recoveryAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** `7KQ2-M4XD` from what was typed, in any case, with or without its hyphen; null when it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
	const signs = typed.toUpperCase().replaceAll(/[\s-]/g, "");
	const isOne = signs.length === 8 && [...signs].every((sign) => recoveryAlphabet.includes(sign));
	return isOne ? hyphenated(signs) : null;
}

export function hyphenated(signs: string): string {
	return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
