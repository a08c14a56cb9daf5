import { StripeProblem } from "./problem.ts";

/** @throws 401 unless the request carries the sandbox's secret key */
export function authenticate(header: string | undefined, secretKey: string): void {
	const given = keyIn(header ?? "");
	if (given === secretKey) return;
	throw new StripeProblem(401, {
		type: "invalid_request_error",
		message: given
			? `Invalid API Key provided: ${given.slice(0, 8)}${"*".repeat(Math.max(0, given.length - 12))}${given.slice(-4)}`
			: "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
	});
}

function keyIn(header: string): string {
	const [scheme = "", value = ""] = header.split(" ");
	if (scheme.toLowerCase() === "bearer") return value;
	if (scheme.toLowerCase() !== "basic") return "";
	return Buffer.from(value, "base64").toString().split(":")[0] ?? "";
}
