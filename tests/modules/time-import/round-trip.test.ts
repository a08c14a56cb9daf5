import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate, instantIn, todayIn } from "#app/lib/calendar-date.ts";
import { readCsv } from "#app/lib/read-csv.server.ts";
import { detect } from "#app/modules/time-import/detect.ts";
import { workKey } from "#app/modules/time-import/names.ts";
import { type NamedEntry, ownHoursFile } from "#app/modules/time-import/own-hours-file.ts";
import { readLine } from "#app/modules/time-import/read-line.ts";

const nasty = fc.constantFrom(
	"=1+1",
	"'=x",
	"-2",
	"@cmd",
	'"',
	"a,b",
	"a;b",
	"ä\nö",
	"'",
	"|",
	"'+",
	"𝒳",
);
const text = fc
	.oneof(nasty, fc.string({ maxLength: 12, unit: "grapheme" }))
	.map((value) => value.replaceAll("\0", "").trim());
const name = text.map((value) => value.replaceAll(/\s+/g, " ")).filter((value) => value !== "");
const zones = ["Europe/Berlin", "Africa/Johannesburg", "America/St_Johns", "Pacific/Auckland"];

const entry = fc.record({
	day: fc.integer({ min: 0, max: 800 }),
	second: fc.integer({ min: 0, max: 86_399 }),
	minutes: fc.integer({ min: 1, max: 1440 }),
	isTimed: fc.boolean(),
	client: name,
	project: name,
	task: name,
	note: text,
	tags: fc.uniqueArray(name, { maxLength: 3, selector: (tag) => tag.toLowerCase() }),
	billable: fc.boolean(),
});

test("what is exported comes in again as it was, on days of 23 and 25 hours too", () => {
	fc.assert(
		fc.property(
			fc.array(entry, { minLength: 1, maxLength: 8 }),
			fc.constantFrom(...zones),
			(some, zone) => {
				const entries = some.map(({ day, second, isTimed, minutes, ...rest }): NamedEntry => {
					const date = addDays(calendarDate("2025-01-01"), day);
					const startedAt = instantIn(zone, date, second);
					const endedAt = new Date(startedAt.getTime() + minutes * 60_000);
					const isOneDay = todayIn(zone, new Date(endedAt.getTime() - 1)) === date;
					const times =
						isTimed && isOneDay ? { startedAt, endedAt } : { startedAt: null, endedAt: null };
					return { ...rest, date, minutes, ...times, email: "ann@acme.example", person: "Ann" };
				});
				const read = readCsv(ownHoursFile(entries));
				if ("problem" in read) throw new Error(read.problem);
				const [heads, ...rows] = read.rows;
				const { columns } = detect(heads?.cells ?? []);
				const usual = { client: "-", project: "-", task: "-" };
				const how = { columns, order: null, zone: "UTC", tenantZone: zone, usual };
				expect(rows.map(({ line, cells }) => readLine(line, cells, how))).toEqual(
					entries.map(({ date, startedAt, endedAt, minutes, note, tags, billable, ...work }) => ({
						...{ line: expect.any(Number), becomes: "entry", person: "ann@acme.example" },
						...{ work: workKey(work), note, tags, billable, doubt: null },
						pieces: [{ date, minutes, startedAt, endedAt }],
					})),
				);
			},
		),
		{ numRuns: 60 },
	);
});
