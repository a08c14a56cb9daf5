import { randomBytes } from "node:crypto";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** An id as Stripe writes them: a prefix and random letters. */
export function newId(prefix: string, length = 24): string {
	const random = Array.from(randomBytes(length), (byte) => letters[byte % letters.length]);
	return `${prefix}_${random.join("")}`;
}
