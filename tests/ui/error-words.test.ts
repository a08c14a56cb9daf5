import { expect, test } from "vitest";
import { errorWords } from "#app/ui/error-words.ts";
import { pageTitle } from "#app/ui/read-error.ts";
import { readRefusal } from "#app/ui/refusal.ts";

const refusal = (code: string, message = "Because.") => ({ code, message, requestId: "r-1" });

test("a page that is not there and one that is not yours read the same", () => {
	expect(errorWords(404, refusal("not_found"))).toEqual(errorWords(404, undefined));
});

test.each([429, 503])("%i tries again by itself", (status) => {
	expect(errorWords(status, undefined).retryAfter).toBeGreaterThan(0);
});

test("a refusal without words of its own shows its message", () => {
	expect(errorWords(403, refusal("team.full", "The team is full.")).lines).toEqual([
		"The team is full.",
	]);
});

test("a suspended workspace says what is kept", () => {
	const { title, lines } = errorWords(403, refusal("tenant.suspended", "Ask Pieter."));
	expect(title).toBe("This workspace is paused");
	expect(lines).toEqual(["Ask Pieter.", "What was captured here is kept."]);
});

test("a bug tells nothing of itself", () => {
	expect(errorWords(500, undefined).title).toBe("Something broke on our side");
});

test("only answers of ours are read as refusals", () => {
	expect(readRefusal({ problem: refusal("not_found") })).toEqual(refusal("not_found"));
	for (const body of [null, "Not Found", {}, { problem: null }, { problem: { code: 1 } }]) {
		expect(readRefusal(body)).toBeUndefined();
	}
});

test("the title of a page gives way to the error in its place", () => {
	const missing = {
		status: 404,
		statusText: "",
		internal: false,
		data: { problem: refusal("not_found") },
	};
	expect(pageTitle("Week")).toBe("Week · Crowdminder");
	expect(pageTitle(null)).toBe("Crowdminder");
	expect(pageTitle("Week", null)).toBe("Week · Crowdminder");
	expect(pageTitle("Week", missing)).toBe("This page is not here · Crowdminder");
	expect(pageTitle("Week", new Error("boom"))).toBe("Something broke on our side · Crowdminder");
});
