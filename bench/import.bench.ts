import { newId } from "#app/lib/id.ts";
import { bringIn } from "#app/modules/time-import/bring-in.server.ts";
import { blankColumns } from "#app/modules/time-import/columns-step.ts";
import { detect } from "#app/modules/time-import/detect.ts";
import { byField } from "#app/modules/time-import/fields.ts";
import { surveyFile } from "#app/modules/time-import/survey.server.ts";
import { connectDatabase, type Database } from "#db/connection.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { createTestTenant, type TestTenant } from "#tests/kit/tenant.ts";
import { startBenchDatabase } from "./lib/database.ts";
import { type Result, resultOf } from "./lib/result.ts";

export const name = "A file of hours of 20 people coming in";

const runs = 3;
const people = 20;
const lines = 20_000;
const heads =
	"User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags";

/** Each file has a year of its own: half an hour after half an hour, on 40 projects. */
export async function run(): Promise<Result[]> {
	const server = await startBenchDatabase();
	const owner = connectOwner(server.ownerUrl);
	const database = connectDatabase({ url: server.appUrl, size: 1, publicSize: 1 });
	try {
		const members = Array.from({ length: people - 1 }, () => ({ role: "employee" as const }));
		const tenant = await createTestTenant(owner, { members });
		const rates: number[] = [];
		for (let n = 0; n <= runs; n += 1) {
			const rate = await rateOf(database, tenant, 2020 + n);
			// The first run warms up.
			if (n > 0) rates.push(rate);
		}
		const note =
			"read, judged, valued and written with the locks of their people, a batch a transaction";
		return [resultOf("lines brought in", "lines/s", rates, { aim: { atLeast: 2_000 }, note })];
	} finally {
		await database.stop(1);
		await owner.end({ timeout: 2 });
		await server.stop();
	}
}

async function rateOf(database: Database, tenant: TestTenant, year: number): Promise<number> {
	const content = fileOf(tenant, year);
	const { columns } = detect(heads.split(","));
	const usual = { client: "No client", project: "No project", task: "General" };
	const how = { columns, order: null, zone: "UTC", tenantZone: "UTC", usual };
	const survey = await surveyFile(content, how, lines);
	const kept = {
		columns: step({
			...{ ...blankColumns, ...byField((field) => String(columns[field] ?? "")), zone: "UTC" },
			...{ usualClient: usual.client, usualProject: usual.project, usualTask: usual.task },
		}),
		names: step({
			person: survey.people.map(({ key }) => key),
			member: survey.people.map(({ email }) => memberOf(tenant, email)),
			work: survey.works.map(({ key }) => key),
			target: survey.works.map(() => "make"),
			other: survey.works.map(() => ""),
		}),
	};
	const id = newId();
	const mapping = { heads: heads.split(","), sample: [], guessed: columns, survey, kept };
	await database.asTenant(tenant, (db) =>
		db.insert(timeImports).values({
			...{
				id,
				memberId: tenant.owner.id,
				source: "toggl",
				fileName: "bench.csv",
				content,
				mapping,
			},
			...{ state: "running", total: lines },
		}),
	);
	const began = performance.now();
	const isThrough = await bringIn(id, {
		...{ now: new Date(), signal: new AbortController().signal, requestId: "bench" },
		step: (work) => database.asTenant(tenant, work),
	});
	const seconds = (performance.now() - began) / 1_000;
	const there = await database.asTenant(tenant, (db) => db.$count(timeEntries));
	if (!isThrough || there % lines !== 0) throw new Error("Not every line came in.");
	return lines / seconds;
}

function step(values: Record<string, string | string[]>) {
	return { values, at: 1, tab: "", done: true, savedAt: "2026-01-01T00:00:00Z" };
}

function memberOf({ members }: TestTenant, email: string): string {
	return members.find((member) => member.email.toLowerCase() === email)?.id ?? "skip";
}

function fileOf({ members }: TestTenant, year: number): string {
	const rows = Array.from({ length: lines }, (_, n) => {
		const member = members[n % people];
		const slot = Math.floor(n / people);
		const day = new Date(Date.UTC(year, 0, 1 + Math.floor(slot / 16))).toISOString().slice(0, 10);
		const [start, end] = [slot % 16, (slot % 16) + 1].map(clockOf);
		const work = `Client ${n % 8},Project ${n % 40},,Piece of work ${n}`;
		return `${member?.name},${member?.email},${work},Yes,${day},${start},${day},${end},0:30:00,"dev, desk"`;
	});
	return [heads, ...rows].join("\n");
}

/** The half hours of a day from eight on. */
function clockOf(half: number): string {
	return `${String(8 + Math.floor(half / 2)).padStart(2, "0")}:${half % 2 ? "30" : "00"}:00`;
}
