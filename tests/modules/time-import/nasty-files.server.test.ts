import { beforeAll, expect, test } from "vitest";
import { readMoment } from "#app/modules/time-import/read-moment.ts";
import { emptyTally, noteRefused } from "#app/modules/time-import/tally.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { jobsOf } from "#tests/kit/queue.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { importer } from "./importing.ts";

const kit = testKit();
const product = testProduct(kit);
let acme: TestTenant;

beforeAll(async () => {
	acme = await kit.createTenant();
});

const send = (content: string | Buffer) =>
	importer(kit, product, acme).send({ name: "hours.csv", content });

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

test.each([
	["nothing at all", "", "nothing below the line with the columns"],
	["heads alone", "Date,Hours\n", "nothing below the line with the columns"],
	["a workbook", Buffer.from("PK\u0003\u0004\0\0\u0014"), "This is no text"],
	["an open quotation mark", 'Date,Hours\n"2026-03-02,1', "quotation mark is not closed"],
	["too many lines", `Date\n${"1\n".repeat(200_001)}`, "more than 200000 lines"],
])("%s is refused with what to do", async (_what, content, why) => {
	const answer = await send(content);
	expect(answer.status).toBe(422);
	expect(answer.bytes.toString("utf8")).toContain(why);
});

test("more than 25 MB is refused before it is read", async () => {
	const answer = await send(Buffer.alloc(26_000_000, "a"));
	expect(answer.status).toBe(413);
});

test("one column, UTF-16 and Windows-1252 are read for what they are", async () => {
	const by = importer(kit, product, acme);
	for (const content of [
		"Date\n2026-03-02",
		utf16("Date;Hours;Notes\n2026-03-02;1,5;Überstunden"),
	]) {
		expect((await send(content)).status).toBe(302);
	}
	const latin = Buffer.from("Date;Hours;Notes\n2026-03-02;1;Caf\xe9", "latin1");
	const sent = await by.send({ name: "../../etc/passwd", content: latin });
	const id = /[0-9a-f-]{36}/.exec(String(sent.headers.location))?.[0] ?? "";
	expect(await by.row(id)).toMatchObject({
		...{ fileName: "passwd", state: "draft", total: 1 },
		content: "Date;Hours;Notes\n2026-03-02;1;Café",
	});
	const page = await by.get(`/time/import/${id}/columns`);
	expect(page.text).toContain("Café");
});

test("wrong lines are a file to put right, in which nothing runs", async () => {
	const by = importer(kit, product, acme);
	const cell = '"=HYPERLINK(""http://evil.example"")"';
	const id = await by.tried(`Date,Hours,Note\n${`2026-13-02,1,${cell}\n`.repeat(150)}`);
	expect((await by.get(`/time/import/${id}/trial`)).text).toContain("100 of 150");
	const file = await by.get(`/time/import/${id}/lines-left-out`);
	expect(file.text.split("\r\n")).toHaveLength(152);
	expect(file.text).toContain("'=HYPERLINK");
	expect(file.text).not.toMatch(/,"?=HYPERLINK/);
});

test("a cell that is far too long for a time is none, at once", () => {
	expect(readMoment(`${"1T1:1".repeat(40_000)}\nx`, null)).toBeNull();
});

test("all wrong lines are counted, and ten thousand of them kept", () => {
	const tally = emptyTally();
	for (let line = 1; line <= 10_001; line += 1) {
		noteRefused(tally, { line, becomes: "wrong", why: "No." }, ["a"]);
	}
	expect([tally.wrong, tally.refused.length]).toEqual([10_001, 10_000]);
});

test("days and months that cannot be told apart are asked for", async () => {
	const by = importer(kit, product, acme);
	const text = "Date,Hours,Project\n03/04/2026,1,Site\n05/04/2026,1,Site";
	const sent = await by.send({ name: "hours.csv", content: text });
	const id = /[0-9a-f-]{36}/.exec(String(sent.headers.location))?.[0] ?? "";
	const asked = await by.columns(id, text);
	expect([asked.status, asked.text]).toEqual([
		422,
		expect.stringContaining("the day or the month"),
	]);
	expect((await by.columns(id, text, { order: "day first" })).status).toBe(302);
	const unnamed = await by.names(id, () => "");
	expect([unnamed.status, unnamed.text]).toEqual([
		422,
		expect.stringContaining("Choose who this is"),
	]);
	const stranger = await by.names(id, () => "0190c2b4-0000-7000-8000-000000000000");
	expect(stranger.status).toBe(422);
});

test("a draft is given up whole, and what runs cannot be started twice", async () => {
	const by = importer(kit, product, acme);
	const id = await by.tried("Date,Hours,Project\n2026-03-02,1,Site");
	for (const time of [1, 2]) {
		const answer = await by.post(`/time/import/${id}/trial`);
		expect([time, answer.headers.location]).toEqual([time, `/time/import/${id}`]);
	}
	expect(
		(await jobsOf(kit, acme.id)).filter(({ data }) => data.job === "run-time-import"),
	).toHaveLength(1);
	expect((await by.post(`/time/import/${id}/end`)).status).toBe(303);
	const other = await by.tried("Date,Hours,Project\n2026-03-02,1,Site");
	expect((await by.post(`/time/import/${other}/end`)).status).toBe(302);
	expect((await by.get(`/time/import/${other}`)).status).toBe(404);
});
