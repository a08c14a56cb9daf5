import { readCookie } from "#app/request/cookie.server.ts";

/** The tokens that a browser came with, whoever they belong to. */
export type Browser = {
	readonly session: string | undefined;
	/** By which it is known again. */
	readonly device: string | undefined;
};

export async function readBrowser(request: Request, baseOrigin: string): Promise<Browser> {
	return {
		session: await readCookie(request, baseOrigin, "session"),
		device: await readCookie(request, baseOrigin, "device"),
	};
}
