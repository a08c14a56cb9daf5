import {
	type ActionFunctionArgs,
	type AppLoadContext,
	createReadableStreamFromReadable,
	type EntryContext,
	type LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { JoinedChunks } from "./joined-chunks.server.ts";
import { NonceContext } from "./ui/nonce.ts";

/** After this the rest of a streamed page is given up. */
const abortAfterMs = 10_000;
/** So long a page that can be shown waits for its rest: what comes within goes out in one piece, compressed once. */
const togetherMs = 10;

export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remix: EntryContext,
	context: AppLoadContext,
): Promise<Response> {
	const { nonce } = context;
	keepRetryAfter(remix, headers);
	const mayStream = !isbot(request.headers.get("User-Agent"));
	return new Promise((resolve, reject) => {
		let answer = status;
		let waiting: NodeJS.Timeout | undefined;
		let hasBegun = false;
		const begin = () => {
			clearTimeout(waiting);
			if (hasBegun) return;
			hasBegun = true;
			const body = new JoinedChunks();
			headers.set("Content-Type", "text/html; charset=utf-8");
			if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-store");
			resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answer }));
			pipe(body);
		};
		const { pipe, abort } = renderToPipeableStream(
			<NonceContext.Provider value={nonce}>
				<RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={abortAfterMs} />
			</NonceContext.Provider>,
			{
				nonce,
				onShellReady() {
					if (mayStream) waiting = setTimeout(begin, togetherMs);
				},
				onAllReady: begin,
				onShellError: reject,
				onError(error) {
					answer = 500;
					logError(error, context);
				},
			},
		);
		setTimeout(abort, abortAfterMs + 1_000).unref();
	});
}

/** Remix keeps the headers of a refused loader or action only for routes that ask; this one matters on any page. */
function keepRetryAfter({ staticHandlerContext }: EntryContext, headers: Headers): void {
	const { actionHeaders, loaderHeaders } = staticHandlerContext;
	const given = [...Object.values(actionHeaders), ...Object.values(loaderHeaders)];
	const seconds = given.map((each) => each.get("Retry-After")).find((value) => value !== null);
	if (seconds) headers.set("Retry-After", seconds);
}

/** Data answers are a person's own: nothing between us and the browser keeps them. */
export function handleDataRequest(response: Response): Response {
	if (!response.headers.has("Cache-Control")) {
		response.headers.set("Cache-Control", "private, no-store");
	}
	return response;
}

export function handleError(
	error: unknown,
	{ request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
	if (!request.signal.aborted) logError(error, context);
}

function logError(error: unknown, { services, requestId }: AppLoadContext): void {
	services.log.error({ err: error, requestId }, "a page failed");
}
