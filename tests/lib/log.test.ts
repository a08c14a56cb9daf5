import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createLog } from "#app/log.server.ts";

/** The line that is written when this is logged as `err`. */
function written(err: unknown): Record<string, unknown> {
	let line = "";
	const log = createLog("info", {
		write: (text) => {
			line = text;
		},
	});
	log.warn({ err }, "it failed");
	return JSON.parse(line).err;
}

test("an error is logged with its name, words, code and where it was thrown", () => {
	const error = Object.assign(new TypeError("there is no such thing"), { code: "E_NONE" });
	expect(written(error)).toMatchObject({
		...{ type: "TypeError", message: "there is no such thing", errorCode: "E_NONE" },
		stack: expect.stringMatching(/^\s+at /),
	});
});

test("of a failed query the values stay out", () => {
	const cause = Object.assign(new Error("Key (email)=(a@b.example) exists"), { code: "23505" });
	const error = Object.assign(new Error("Failed: insert a@b.example", { cause }), {
		...{ query: "insert", params: ["a@b.example"] },
	});
	expect(written(error)).toMatchObject({ message: "a database query failed", errorCode: "23505" });
	expect(JSON.stringify(written(error))).not.toContain("a@b.example");
});

test("what is no error says so, and nobody makes one of an error beforehand", () => {
	expect(written("oops")).toMatchObject({ type: "string", message: "something that is no Error" });
	const files = readdirSync("app", { recursive: true, encoding: "utf8" });
	const twice = files
		.filter((file) => /\.tsx?$/.test(file))
		.filter((file) => /err: errorForLog\(/.test(readFileSync(join("app", file), "utf8")));
	expect(twice).toEqual([]);
});
