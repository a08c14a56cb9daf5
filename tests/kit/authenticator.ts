import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

/** What a device signs with, and how a test bends it; what is not named is as it should be. */
type Signing = {
	readonly challenge: string;
	/** The host that the signature names. */
	readonly host: string;
	/** Where the page stood; on the host otherwise. */
	readonly origin?: string;
	readonly counter?: number;
	/** A finger or a PIN was asked for. */
	readonly isVerified?: boolean;
};

export type Authenticator = ReturnType<typeof newAuthenticator>;

/** A passkey of its own kind (WebAuthn Level 3, ES256) outside of any browser, which signs whatever a test asks. */
export function newAuthenticator() {
	const id = randomBytes(16).toString("base64url");
	const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
	const { x, y } = publicKey.export({ format: "jwk" });
	const coordinate = (value = "") => new Uint8Array(Buffer.from(value, "base64url"));
	const cose = isoCBOR.encode(
		new Map<number, number | Uint8Array>([
			...([
				[1, 2],
				[3, -7],
				[-1, 1],
			] as const),
			...([
				[-2, coordinate(x)],
				[-3, coordinate(y)],
			] as const),
		]),
	);
	return {
		id,
		/** As it is kept: COSE, base64url. */
		publicKey: Buffer.from(cose).toString("base64url"),
		/** What a browser sends after it signed. */
		sign({ challenge, host, origin, counter = 0, isVerified = true }: Signing): string {
			const page = origin ?? `http://${host}:3000`;
			const client = JSON.stringify({ type: "webauthn.get", challenge, origin: page });
			const flags = 0x01 | (isVerified ? 0x04 : 0);
			const count = Buffer.alloc(4);
			count.writeUInt32BE(counter);
			const data = Buffer.concat([sha256(host), Buffer.from([flags]), count]);
			const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
			return JSON.stringify({
				...{ id, rawId: id, type: "public-key" },
				response: {
					clientDataJSON: Buffer.from(client).toString("base64url"),
					authenticatorData: data.toString("base64url"),
					signature: signature.toString("base64url"),
				},
			});
		},
	};
}

function sha256(text: string): Buffer {
	return createHash("sha256").update(text).digest();
}
