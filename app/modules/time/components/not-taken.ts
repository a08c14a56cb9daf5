import type { Sent } from "./post-timesheet.ts";

/** Why something that was sent was not taken, and what to do. */
export function notTaken(sent: Exclude<Sent<unknown>, { kind: "answered" }>): string {
	if (sent.kind === "refused") return sent.message;
	switch (sent.why) {
		case "offline":
			return "You are offline. Try again when the line is back.";
		case "signed-out":
			return "You were signed out. Sign in again in another tab, then try once more.";
		case "failed":
			return "That did not work just now. Nothing was changed. Try again.";
		default:
			return sent.why satisfies never;
	}
}
