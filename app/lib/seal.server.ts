import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyedHash, purposeKey } from "./secret.server.ts";

const version = "1";
const nonceLength = 12;
const tagLength = 16;

/** Thrown when a sealed text was altered, or sealed for something else. */
export class SealBroken extends Error {
	override name = "SealBroken";
}

/**
 * Encrypts a text for keeping at rest (AES-256-GCM, key derived from the application's secret).
 *
 * @param purpose what the text is for and whom it belongs to, e.g. `mail:<id>`: it opens with the same one only
 */
export function seal(appSecret: string, purpose: string, text: string): string {
	const nonce = randomBytes(nonceLength);
	const cipher = createCipheriv("aes-256-gcm", sealKey(appSecret), nonce);
	cipher.setAAD(Buffer.from(purpose));
	const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
	return `${version}.${Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64url")}`;
}

/** The text that was sealed; throws SealBroken. */
export function unseal(appSecret: string, purpose: string, sealed: string): string {
	const bytes = Buffer.from(sealed.slice(version.length + 1), "base64url");
	if (!sealed.startsWith(`${version}.`) || bytes.length < nonceLength + tagLength) {
		throw new SealBroken("This is not a sealed text.");
	}
	const decipher = createDecipheriv(
		"aes-256-gcm",
		sealKey(appSecret),
		bytes.subarray(0, nonceLength),
	);
	decipher.setAAD(Buffer.from(purpose));
	decipher.setAuthTag(bytes.subarray(-tagLength));
	try {
		const text = decipher.update(bytes.subarray(nonceLength, -tagLength));
		return Buffer.concat([text, decipher.final()]).toString("utf8");
	} catch {
		throw new SealBroken("This sealed text was altered or sealed for something else.");
	}
}

function sealKey(appSecret: string): Buffer {
	return purposeKey(appSecret, "seal");
}

/** Tells one application's secret from another without giving anything of it away: what is sealed by the same one can be opened. */
export function sealKeyId(appSecret: string): string {
	return keyedHash(appSecret, "seal-key-id", "").slice(0, 16);
}
