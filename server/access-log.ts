import type { RequestHandler } from "express";
import type { Logger } from "#app/log.server.ts";

/** A line a request: what kind of host, which shape of path, how long. No address, no query, no token. */
export function accessLog(log: Logger): RequestHandler {
	return (req, res, next) => {
		const began = performance.now();
		res.on("close", () => {
			const { requestId, host, kind } = res.locals;
			log.info(
				{
					requestId,
					host: kind,
					...(host?.kind === "tenant" ? { tenantId: host.tenant.id } : {}),
					method: req.method,
					path: pathShape(req.path),
					status: res.statusCode,
					ms: Math.round((performance.now() - began) * 10) / 10,
					...(res.writableFinished ? {} : { aborted: true }),
				},
				"request",
			);
		});
		next();
	};
}

/** Ids and tokens in a path become `:id`: the log tells the page, not the object. */
export function pathShape(path: string): string {
	return path
		.split("/")
		.map((segment) =>
			/^[a-z][a-z-]{0,30}(\.data)?$/.test(segment) || segment === "" ? segment : ":id",
		)
		.join("/");
}
