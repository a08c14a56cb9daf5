import { expect, test } from "vitest";
import { announce } from "#server/start/announce.ts";
import type { LocalServices } from "#server/start/local-services.ts";

const local: LocalServices = {
	variables: {},
	mailboxPage: "http://localhost:8025",
	stripePage: "http://127.0.0.1:12111",
	unleash: { url: "http://127.0.0.1:4242", password: "heron", ready: Promise.resolve() },
	ownsDatabase: true,
	databaseEnded: new Promise(() => undefined),
};
const ready = {
	origin: "http://localhost:3000",
	dataDir: ".data",
	local,
	hasDemo: true,
	seconds: 2,
};

test("the start says where everything is and how to sign in, in columns", () => {
	const text = announce(ready);
	expect(text).toContain("http://demo.localhost:3000");
	expect(text).toContain("http://product.localhost:3000");
	expect(text).toContain("naledi@demo.example   owner");
	expect(text).toContain("user admin, password heron");
	const columns = text.split("\n").flatMap((line) => /^ {2}\w.*? {3,}(?=http)/.exec(line) ?? []);
	expect(new Set(columns.map((column) => column.length)).size).toBe(1);
});

test("without the demo nothing is said of it", () => {
	expect(announce({ ...ready, hasDemo: false })).not.toContain("demo");
});

test("where nothing is local the start says one line", () => {
	const foreign = {
		...local,
		mailboxPage: null,
		stripePage: null,
		unleash: null,
		ownsDatabase: false,
	};
	expect(announce({ ...ready, local: foreign })).toBe(
		"Crowdminder is ready after 2.0 s. http://localhost:3000",
	);
});
