import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "#app/lib/read-csv.server.ts";
import { detect } from "#app/modules/time-import/detect.ts";
import { guardText, withoutGuard } from "#app/modules/time-import/formula-guard.ts";
import type { HowToRead } from "#app/modules/time-import/how-to-read.ts";
import { readLine } from "#app/modules/time-import/read-line.ts";
import { splitAtMidnight } from "#app/modules/time-import/split-at-midnight.ts";
import { readTags, tagsText } from "#app/modules/time-import/tag-list.ts";
import { clockifyFile, harvestFile, kimaiFile, togglFile } from "./exports-of-products.ts";

const zone = "Africa/Johannesburg";
const usual = { client: "No client", project: "No project", task: "Work" };

function read(text: string, over: Partial<HowToRead> = {}) {
	const csv = readCsv(text);
	if ("problem" in csv) throw new Error(csv.problem);
	const [head, ...rows] = csv.rows;
	const { source, columns } = detect(head?.cells ?? []);
	const how = { columns, order: null, zone, tenantZone: zone, usual, ...over };
	return { source, lines: rows.map(({ line, cells }) => readLine(line, cells, how)) };
}

const one = (text: string, over: Partial<HowToRead> = {}) => read(text, over).lines[0];
const at = (time: string) => new Date(`${time}+02:00`);

test("a Toggl report is read with its times, tags and what goes over midnight", () => {
	expect(read(togglFile)).toEqual({
		source: "toggl",
		lines: [
			{
				...{ line: 2, becomes: "entry", person: "ann@acme.example", doubt: null },
				work: '["mzansi mutual","payroll migration","work"]',
				...{ note: "Data mapping", tags: ["dev", "on site"], billable: true },
				pieces: [
					{
						...{ date: "2026-03-02", minutes: 90 },
						...{ startedAt: at("2026-03-02T09:00:00"), endedAt: at("2026-03-02T10:30:00") },
					},
				],
			},
			expect.objectContaining({
				...{ note: 'Call, with "Thabo"', billable: false, tags: [] },
				pieces: [
					expect.objectContaining({ date: "2026-03-02", minutes: 30 }),
					expect.objectContaining({
						...{ date: "2026-03-03", minutes: 45 },
						...{ startedAt: at("2026-03-03T00:00:00"), endedAt: at("2026-03-03T00:45:00") },
					}),
				],
			}),
		],
	});
});

test("a Clockify report is read by the twelve-hour clock and the month first", () => {
	const { source, lines } = read(clockifyFile, { order: "month first" });
	expect(source).toBe("clockify");
	const startedAt = at("2026-03-25T13:26:00");
	expect(lines).toMatchObject([
		{ note: "Review", pieces: [{ date: "2026-03-25", minutes: 77, startedAt }] },
	]);
});

test("a Harvest report is read by its worked hours, not the rounded ones", () => {
	const { source, lines } = read(harvestFile);
	expect(source).toBe("harvest");
	const pieces = [{ date: "2026-03-04", minutes: 76, startedAt: null, endedAt: null }];
	expect(lines).toMatchObject([{ person: "ann bester", billable: true, pieces }]);
});

test("a Kimai export with semicolons and decimal commas is read by its exact clock times", () => {
	const { source, lines } = read(kimaiFile);
	expect(source).toBe("kimai");
	expect(lines).toMatchObject([
		{ billable: true, tags: ["foo", "bar"], pieces: [{ date: "2026-03-05", minutes: 6 }] },
	]);
});

test.each([
	["2026-03-02", "1.5", 90],
	["2026/3/2", "1,5", 90],
	["2.3.2026", "1h 30m", 90],
	["02/03/2026", "90m", 90],
	["02-03-26", "0:30:29", 30],
	["2026-03-02T08:00:00Z", "2", 120],
])("%s for %s is %d minutes on 2 March", (date, duration, minutes) => {
	const text = `Date,Duration,Project\n"${date}","${duration}",P`;
	expect(one(text, { order: "day first" })).toMatchObject({
		pieces: [{ date: "2026-03-02", minutes, startedAt: null }],
	});
});

test.each([
	["2026-02-30,1", "“2026-02-30” is not a date"],
	["03.13.2026,1", "is not a date"],
	[",1", "It has no date"],
	["2026-03-02,", "neither a duration nor"],
	["2026-03-02,abc", "“abc” is not a duration"],
	["2026-03-02,-1:00", "below zero"],
	["2026-03-02,90", "A day has 24 hours"],
	["2026-03-02,=1+1", "is not a duration"],
	["0001-01-01,99999999999999", "is not a duration"],
])("%s is told, with what to do", (cells, why) => {
	expect(one(`Date,Duration\n${cells}`)).toMatchObject({
		...{ line: 2, becomes: "wrong" },
		why: expect.stringContaining(why),
	});
});

test("what lasted no half minute is left out, and what does not fit its times keeps its duration", () => {
	const head = "Date,Start,End,Duration,Project";
	expect(one(`${head}\n2026-03-02,09:00:00,09:00:20,0:00:20,P`)).toMatchObject({
		becomes: "skipped",
	});
	expect(one(`${head}\n2026-03-02,09:00,11:00,1:30,P`)).toMatchObject({
		pieces: [{ minutes: 90, startedAt: null }],
		doubt: expect.stringContaining("do not fit"),
	});
});

test("a day belongs to the workspace's zone at the start, and a night of 25 hours adds up", () => {
	const head = "Date,Start,End date,End";
	const fromTokyo = one(`${head}\n2026-03-02,01:00,2026-03-02,02:00`, { zone: "Asia/Tokyo" });
	expect(fromTokyo).toMatchObject({ pieces: [{ date: "2026-03-01", minutes: 60 }] });
	const berlin = { zone: "Europe/Berlin", tenantZone: "Europe/Berlin" };
	const night = one(`${head}\n2026-10-25,00:00,2026-10-26,00:00`, berlin);
	// A day of the calendar holds 1,440 minutes: what is more is told, not cut.
	expect(night).toMatchObject({ becomes: "wrong" });
	const spring = one(`${head}\n2026-03-29,01:00,2026-03-29,04:00`, berlin);
	expect(spring).toMatchObject({ pieces: [{ minutes: 120 }] });
});

test("splitting at midnight neither loses nor makes minutes", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 400 * 86_400 }),
			fc.integer({ min: 30, max: 2 * 86_400 }),
			fc.constantFrom("Europe/Berlin", "Africa/Johannesburg", "America/St_Johns"),
			(from, seconds, inZone) => {
				const start = new Date(Date.UTC(2026, 0, 1) + from * 1000);
				const end = new Date(start.getTime() + seconds * 1000);
				const pieces = splitAtMidnight(start, end, inZone);
				const sum = pieces.reduce((total, { minutes }) => total + minutes, 0);
				expect(sum).toBe(Math.floor((seconds + 30) / 60));
				expect(new Set(pieces.map(({ date }) => date)).size).toBe(pieces.length);
			},
		),
		{ numRuns: 60 },
	);
});

test("tags and guarded texts come back as they were", () => {
	const word = fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.trim());
	const tags = fc.uniqueArray(
		word.filter((text) => text !== ""),
		{ selector: (text) => text.toLowerCase() },
	);
	fc.assert(
		fc.property(tags, (list) => {
			expect(readTags(tagsText(list))).toEqual(list);
		}),
	);
	const text = fc.stringMatching(/^[=+@'-]{0,3}[a-c]{0,2}$/);
	fc.assert(
		fc.property(text, (note) => {
			const guarded = guardText(note);
			// As `csvText` does with what a spreadsheet would run.
			const cell = /^[=+\-@\t\r]/.test(guarded) ? `'${guarded}` : guarded;
			expect(withoutGuard(cell)).toBe(note);
		}),
	);
});
