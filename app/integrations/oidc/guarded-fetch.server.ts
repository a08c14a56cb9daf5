import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { request as askPlain, type IncomingMessage } from "node:http";
import { request as askSafely } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { CustomFetchOptions } from "openid-client";
import { isPublicAddress } from "./public-address.ts";

/** The address leads into a network that nobody outside may ask through us. */
export class AddressBlocked extends Error {
	override name = "AddressBlocked";
}

/** More than any provider's metadata or keys are, in bytes. */
const mostBytes = 512 * 1024;

export type GuardedFetch = (address: string, options: CustomFetchOptions) => Promise<Response>;

/**
 * A fetch for addresses that a customer typed. Names are looked up once, and what is connected to is what was looked
 * at: a name that changes in between leads nowhere else. No redirect is followed.
 *
 * @param allowLocal addresses of this machine and its networks too, for development
 */
export function guardedFetch(allowLocal: boolean): GuardedFetch {
	return async (address, { method, headers, body, signal }) => {
		const url = new URL(address);
		if (!allowLocal) assertPublicLiteral(url);
		const ask = url.protocol === "https:" ? askSafely : askPlain;
		const guard = allowLocal ? {} : { lookup: lookupPublic };
		return new Promise((resolve, reject) => {
			const request = ask(
				url,
				{ method, headers, agent: false, ...guard, ...(signal ? { signal } : {}) },
				(answer) => resolve(readAnswer(answer)),
			);
			request.on("error", reject);
			request.end(body ? String(body) : undefined);
		});
	};
}

/** Where an address is written as numbers nothing is looked up. */
function assertPublicLiteral({ hostname }: URL): void {
	const host = hostname.replace(/^\[|\]$/g, "");
	if (isIP(host) !== 0 && !isPublicAddress(host)) throw new AddressBlocked(host);
}

const lookupPublic: LookupFunction = (host, options, answer) => {
	lookup(host, { ...options, all: true }, (error, found) => {
		const hidden = error ? undefined : found.find(({ address }) => !isPublicAddress(address));
		const refusal = hidden ? new AddressBlocked(`${host} is ${hidden.address}`) : error;
		if (refusal) answer(refusal, "", 0);
		else tell(found, options, answer);
	});
};

function tell(
	found: readonly LookupAddress[],
	{ all }: LookupOptions,
	answer: Parameters<LookupFunction>[2],
): void {
	const [first] = found;
	if (all) answer(null, [...found]);
	else answer(null, first?.address ?? "", first?.family ?? 4);
}

async function readAnswer(answer: IncomingMessage): Promise<Response> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of answer) {
		const part = Buffer.from(chunk);
		size += part.length;
		if (size > mostBytes) {
			answer.destroy();
			throw new Error(`The answer is longer than ${mostBytes} bytes.`);
		}
		chunks.push(part);
	}
	const status = answer.statusCode ?? 502;
	const headers = new Headers();
	for (const [name, value] of Object.entries(answer.headers)) {
		if (value !== undefined) headers.set(name, String(value));
	}
	return new Response(bodyless.has(status) ? null : Buffer.concat(chunks), { status, headers });
}

const bodyless = new Set([101, 204, 205, 304]);
