import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { usualWriting } from "#app/lib/writing.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { openReport } from "#app/modules/reports/open-report.server.ts";
import { reportSheet } from "#app/modules/reports/report-file.server.ts";
import { memberName, readTeamWeek } from "#app/modules/time/team-week.server.ts";
import { readWeek } from "#app/modules/time/week.server.ts";
import { minutesOf } from "#app/modules/time/week-sheet.ts";
import type { TenantDb } from "#db/handle.ts";
import { tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { testKit } from "#tests/kit/kit.ts";
import { inSituation } from "./in-situation.ts";
import { mayInModel, situations } from "./model.ts";
import { grantsWorld, type World } from "./world.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-21");
const NOW = new Date("2026-09-23T10:00:00Z");
let world: World;
let hours: readonly Hours[] = [];

/** What somebody captured on one project. */
type Hours = { projectId: string; memberId: string; minutes: number };

/** Each project has minutes of one person: of Ann, Ben and Cas in turn. Every sum of them is of these projects alone. */
beforeAll(async () => {
	world = await grantsWorld(kit);
	const workers = world.people.slice(1, 4);
	hours = world.projects.map(({ id }, index) => {
		return { projectId: id, memberId: workers[index % 3]?.id ?? "", minutes: 2 ** index };
	});
	await world.run(async (db) => {
		const all = await db.select({ id: tasks.id, projectId: tasks.projectId }).from(tasks);
		const taskOf = new Map(all.map(({ id, projectId }) => [projectId, id]));
		await db.insert(timeEntries).values(
			hours.map((each) => {
				const taskId = taskOf.get(each.projectId) ?? "";
				return { ...each, id: newId(), taskId, date: MONDAY, createdBy: each.memberId };
			}),
		);
	});
});

test("the team's week and reports hold the hours that one may see, and name nobody and nothing else", async () => {
	await fc.assert(
		fc.asyncProperty(situations(world), (situation) =>
			inSituation(world, situation, async (db) => {
				for (const person of world.people) {
					const seen = hours.filter(({ projectId }) => {
						const project = { type: "project", id: projectId } as const;
						return mayInModel(world, situation, person, "team-time:read", project);
					});
					await showsInWeeks(db, person, seen);
					await showsInReports(db, person, seen);
				}
			}),
		),
		{ numRuns: 8 },
	);
});

async function showsInWeeks(db: TenantDb, person: Asker, seen: readonly Hours[]): Promise<void> {
	const team = await readTeamWeek(db, person, MONDAY);
	const shown = team.filter(({ minutes }) => minutes[MONDAY] !== undefined);
	expect(Object.fromEntries(shown.map(({ id, minutes }) => [id, minutes[MONDAY]]))).toEqual(
		byMember(seen),
	);
	const isWhole = person.id === world.owner.id;
	if (!isWhole) expect(team).toEqual(shown);
	const [other] = world.people.slice(1, 4).filter(({ id }) => id !== person.id);
	const ofOther = seen.filter(({ memberId }) => memberId === other?.id);
	const week = await readWeek(db, person, MONDAY, other?.id);
	expect(minutesOf(week.entries)).toBe(minutesOf(ofOther));
	expect(week.tasks).toHaveLength(ofOther.length);
	const name = await memberName(db, person, other?.id ?? "");
	expect(name !== null).toBe(isWhole || ofOther.length > 0);
}

async function showsInReports(db: TenantDb, person: Asker, seen: readonly Hours[]): Promise<void> {
	const search = new URLSearchParams("by=project&from=2026-09-01&to=2026-09-30");
	const { figures, names } = await openReport(db, person, search, NOW);
	const lines = figures?.table.kind === "lines" ? figures.table.rows : [];
	expect(lines.map(({ id }) => id).sort()).toEqual(seen.map(({ projectId }) => projectId).sort());
	expect(figures?.totals).toMatchObject({ minutes: minutesOf(seen), entries: seen.length });
	const wish = { format: "csv", writing: usualWriting, now: NOW } as const;
	const file = await reportSheet(db, person, search, wish);
	expect(file?.sheet.rows.map(([name]) => name).sort()).toEqual(
		lines.map(({ name }) => name).sort(),
	);
	if (person.id === world.owner.id) return;
	const hidden = hours.find((each) => !seen.includes(each));
	search.set("project", hidden?.projectId ?? "");
	const narrowed = await openReport(db, person, search, NOW);
	if (hidden) expect(narrowed.figures?.totals.entries).toBe(0);
	expect(idsOf(narrowed.names.projects)).not.toContain(hidden?.projectId);
	const clientsOf = seen.map(({ projectId }) => world.clientOf.get(projectId) ?? "");
	expect(idsOf(names.clients)).toEqual([...new Set(clientsOf)].sort());
	expect(idsOf(names.members)).toEqual(Object.keys(byMember(seen)).sort());
}

function byMember(some: readonly Hours[]): Record<string, number> {
	const sums: Record<string, number> = {};
	for (const { memberId, minutes } of some) sums[memberId] = (sums[memberId] ?? 0) + minutes;
	return sums;
}

function idsOf(named: readonly { id: string }[]): string[] {
	return named.map(({ id }) => id).sort();
}
