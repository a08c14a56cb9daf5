/** How hard a text is to guess: 0 … 4 as zxcvbn scores it (2: a million guesses, 4: ten thousand million). */
export type GuessScore = (text: string) => number;

/** Words that the person's enemies know: none of them makes a password any stronger. */
export type OwnWords = { name?: string; email?: string; workspace?: string };

export const shortestPassword = 12;
/** Beyond this nothing is gained, and hashing a megabyte is work. */
export const longestPassword = 256;

/**
 * What is wrong with a new password, in words to show under its field; null when it is good. Good is 12
 * characters (fewer when zxcvbn finds them very hard to guess), not among the common ones, and not made of
 * one's own name, address or workspace (NIST SP 800-63B §3.1.1.2, ASVS 5.0 §6.2).
 */
export function passwordTrouble(
	password: string,
	own: OwnWords,
	guessScore: GuessScore,
): string | null {
	const length = [...password].length;
	if (length === 0) return "Choose a password.";
	if (length > longestPassword) return `At most ${longestPassword} characters. This has ${length}.`;
	const score = guessScore(password);
	if (length < shortestPassword && score < 4) return lengthHint(password);
	const rest = withoutOwnWords(password, own);
	if (rest !== password && guessScore(rest) < 2) {
		return "It is made of your name, your address or your workspace. Add words that have nothing to do with you.";
	}
	if (score < 2) return "Many people use this one, or nearly. Add another word or two.";
	return null;
}

/** What to say while somebody types, without knowing which passwords are common. */
export function lengthHint(password: string): string {
	const length = [...password].length;
	if (length === 0) return "At least 12 characters. Three or four words are easy to remember.";
	if (length < shortestPassword)
		return `${characters(length)} so far. ${shortestPassword} is enough.`;
	return `${characters(length)}. ${shortestPassword} is enough.`;
}

function characters(count: number): string {
	return count === 1 ? "1 character" : `${count} characters`;
}

function withoutOwnWords(password: string, own: OwnWords): string {
	const words = [own.name, own.email, own.workspace]
		.flatMap((text) => text?.toLowerCase().split(/[^\p{L}\p{N}]+/u) ?? [])
		.filter((word) => word.length >= 3)
		.toSorted((a, b) => b.length - a.length);
	let rest = password;
	for (const word of words) rest = without(rest, word);
	return rest;
}

/** The text without any occurrence of a word given in lower case. */
function without(text: string, word: string): string {
	const lower = text.toLowerCase();
	if (lower.length !== text.length) return lower.replaceAll(word, "");
	let rest = "";
	let from = 0;
	for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, from)) {
		rest += text.slice(from, at);
		from = at + word.length;
	}
	return rest + text.slice(from);
}
