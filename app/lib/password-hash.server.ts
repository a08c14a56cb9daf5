import { hash, type Options, parseOptions, verify } from "@node-rs/argon2";

/**
 * Argon2id at twice the work of OWASP's first choice (46 MiB, one pass; Password Storage Cheat Sheet):
 * about 22 ms of one core. `2` is the package's constant for argon2id, which it exports for types only.
 */
const cost = { memoryCost: 47_104, timeCost: 2, parallelism: 1 } as const;
const argon2id: Options = { ...cost, algorithm: 2 };

/** The hash to keep, with its parameters and a salt of its own. */
export function hashPassword(password: string): Promise<string> {
	return hash(normalised(password), argon2id);
}

export function passwordMatches(stored: string, password: string): Promise<boolean> {
	return verify(stored, normalised(password));
}

/** Was this hash made with less work than is asked for today? */
export function isOutdatedHash(stored: string): boolean {
	const made = parseOptions(stored);
	return (
		made.algorithm !== argon2id.algorithm ||
		made.memoryCost < cost.memoryCost ||
		made.timeCost < cost.timeCost
	);
}

/** A hash that no password has, and that takes as long to check as any other. */
export const nobodysHash = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${"A".repeat(22)}$${"A".repeat(43)}`;

/** The same letters typed on another keyboard are the same password (RFC 8265 §4.2). */
function normalised(password: string): string {
	return password.normalize("NFC");
}
