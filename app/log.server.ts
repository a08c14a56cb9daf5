import { type DestinationStream, type Logger as Pino, pino } from "pino";

export type Logger = Pick<Pino, "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "child">;

/** Keys that never reach the log, wherever they stand in an object of up to three levels. */
const secretKeys = [
	"password",
	"passwordHash",
	"token",
	"code",
	"cookie",
	"authorization",
	"email",
	"address",
	"name",
	"to",
	"subject",
];

/** JSON lines, on standard output unless told otherwise. Ids and counts are logged; personal data and secrets are not. */
export function createLog(level: string, destination?: DestinationStream): Pino {
	const options = {
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		redact: {
			paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
			censor: "[redacted]",
		},
		serializers: { err: errorForLog },
	};
	return destination ? pino(options, destination) : pino(options);
}

/**
 * Logs a promise that failed and that nobody waited for, in place of ending the process: one request's bug would
 * else end everybody's.
 */
export function outliveStrayFailures(log: Pick<Logger, "error">): void {
	process.on("unhandledRejection", (err) => {
		log.error({ err }, "something failed that nobody waited for");
	});
}

type LoggedError = { type: string; message: string; errorCode?: string; stack?: string };

/** An error without the values of the query that failed: they may be personal. What is logged as `err` goes through it. */
export function errorForLog(error: unknown): LoggedError {
	if (!(error instanceof Error))
		return { type: typeof error, message: "something that is no Error" };
	const isQuery = "query" in error || "params" in error || "severity" in error;
	const cause = error.cause instanceof Error ? error.cause : undefined;
	const code = codeOf(error) ?? (cause ? codeOf(cause) : undefined);
	return {
		type: error.name,
		message: isQuery ? "a database query failed" : error.message,
		// Not `code`: whatever has that name is kept out of the log, as a code to sign in is.
		...(code ? { errorCode: code } : {}),
		...(error.stack ? { stack: framesOf(error.stack) } : {}),
	};
}

/** The frames alone: a stack's first lines repeat the message, values included. */
function framesOf(stack: string): string {
	return stack
		.split("\n")
		.filter((line) => line.trimStart().startsWith("at "))
		.join("\n");
}

function codeOf(error: Error): string | undefined {
	return "code" in error && typeof error.code === "string" ? error.code : undefined;
}
