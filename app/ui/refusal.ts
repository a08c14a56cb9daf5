/** A refused request as the wrappers send it: the body of a thrown answer. */
export type ShownRefusal = {
	code: string;
	message: string;
	requestId: string;
	/** What it is about: a feature's key. */
	subject?: string;
};

/** Reads the body of a thrown answer; undefined for what is not a refusal of ours. */
export function readRefusal(body: unknown): ShownRefusal | undefined {
	if (!isRecord(body) || !isRecord(body.problem)) return undefined;
	const { code, message, requestId, subject } = body.problem;
	if (typeof code !== "string" || typeof message !== "string" || typeof requestId !== "string")
		return undefined;
	return { code, message, requestId, ...(typeof subject === "string" ? { subject } : {}) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
