import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import type { Made, Signed } from "./passkey-answer.ts";

/** Where something must have been signed. */
export type Place = { readonly host: string; readonly origin: string };

export type KeptPasskey = {
	readonly credentialId: string;
	readonly publicKey: string;
	readonly counter: number;
};

/**
 * Was this signed here, by this passkey, and for this challenge? `isVerified`: it must have checked its person (a
 * finger, a PIN), not only that somebody is there. Null when not; also when its counter went back, as a copy's does.
 */
export async function verifySigned(
	signed: Signed,
	passkey: KeptPasskey,
	wanted: Place & { challenge: string; isVerified: boolean },
): Promise<{ counter: number } | null> {
	const { userHandle, ...response } = signed.response;
	const verification = await orNull(() =>
		verifyAuthenticationResponse({
			response: {
				...signed,
				response: userHandle === undefined ? response : { ...response, userHandle },
				clientExtensionResults: {},
			},
			expectedChallenge: wanted.challenge,
			expectedOrigin: wanted.origin,
			expectedRPID: wanted.host,
			requireUserVerification: wanted.isVerified,
			credential: {
				id: passkey.credentialId,
				publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
				counter: passkey.counter,
			},
		}),
	);
	return verification?.verified ? { counter: verification.authenticationInfo.newCounter } : null;
}

/** The passkey that was made here for this challenge; null when it was not. */
export async function verifyMade(made: Made, wanted: Place & { challenge: string }) {
	const { transports: _told, ...response } = made.response;
	const verification = await orNull(() =>
		verifyRegistrationResponse({
			response: { ...made, response, clientExtensionResults: {} },
			expectedChallenge: wanted.challenge,
			expectedOrigin: wanted.origin,
			expectedRPID: wanted.host,
			requireUserVerification: false,
		}),
	);
	if (!verification?.verified) return null;
	const { credential, credentialBackedUp } = verification.registrationInfo;
	return {
		credentialId: credential.id,
		publicKey: Buffer.from(credential.publicKey).toString("base64url"),
		counter: credential.counter,
		isSynced: credentialBackedUp,
	};
}

/** The library throws for whatever does not fit; what was sent is never to be trusted. */
async function orNull<T>(verify: () => Promise<T>): Promise<T | null> {
	try {
		return await verify();
	} catch {
		return null;
	}
}
