import { expect, test } from "vitest";
import { csvRows, readCsv } from "#app/lib/read-csv.server.ts";
import { textOfBytes } from "#app/lib/text-of-bytes.ts";

const table = [
	["name", "email"],
	["Bester, Ann", "ann@acme.example"],
];

test.each([
	["commas", 'name,email\n"Bester, Ann",ann@acme.example\n'],
	["semicolons", "name;email\r\nBester, Ann;ann@acme.example\r\n"],
	["tabs", "name\temail\nBester, Ann\tann@acme.example"],
	["a byte order mark", '\ufeffname,email\n"Bester, Ann",ann@acme.example'],
	["spaces and empty lines", 'name , email\n\n"Bester, Ann" , ann@acme.example\n , \n'],
])("a table with %s is read", (_, text) => {
	const read = readCsv(text);
	expect("rows" in read && read.rows.map(({ cells }) => cells)).toEqual(table);
});

test("each row knows its line, and a quotation mark that is not closed is named", () => {
	const read = readCsv("email\n\na@x.example\nb@x.example");
	expect("rows" in read && read.rows.map(({ line }) => line)).toEqual([1, 3, 4]);
	expect(readCsv('name,email\n"Ann,ann@acme.example')).toEqual({
		problem: expect.stringContaining("A quotation mark is not closed"),
	});
});

test("rows of unequal length are rows", () => {
	const read = readCsv("email,role\na@x.example\nb@x.example,Employee,more");
	expect("rows" in read && read.rows.map(({ cells }) => cells.length)).toEqual([2, 1, 3]);
});

test("a file of any spreadsheet becomes text", () => {
	const text = "name;Zoë Müller";
	expect(textOfBytes(new TextEncoder().encode(text))).toBe(text);
	expect(textOfBytes(Buffer.from(text, "latin1"))).toBe(text);
	expect(
		textOfBytes(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])),
	).toBe(text);
});

test("lines of blanks before the table take no time", () => {
	const read = readCsv(`${`${" ".repeat(90_000)}\n`.repeat(20)}email;role\na@x.example;Employee`);
	expect("rows" in read && read.rows.map(({ cells }) => cells.length)).toEqual([2, 2]);
});

test.each([
	["a line of nothing but commas", ",".repeat(2_000_000)],
	["a cell that goes on over lines", `a\n"${"b\n".repeat(1_000_000)}"`],
	["a row that goes on over lines", `a\n${'"\n",'.repeat(400_000)}`],
])("%s is no table", async (_, text) => {
	expect(readCsv(text)).toEqual({ problem: expect.stringContaining("longer than 100000") });
	const readAll = async () => {
		for await (const _ of csvRows(text));
	};
	await expect(readAll()).rejects.toThrow("longer than 100000");
});

test("others are served while a large table is read", async () => {
	let turns = 0;
	const turning = setInterval(() => (turns += 1), 0);
	for await (const _ of csvRows("a,b\n".repeat(60_000)));
	clearInterval(turning);
	expect(turns).toBeGreaterThan(3);
});
