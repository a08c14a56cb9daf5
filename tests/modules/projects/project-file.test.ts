import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { projectFile } from "#app/modules/projects/project-file.ts";

const project = {
	id: "p",
	name: "Payroll, phase 2",
	code: null,
	clientId: "c",
	client: "Mzansi Mutual",
	billable: true,
	openTasks: 3,
	startsOn: "2026-09-01",
	endsOn: null,
	archivedAt: null,
};

test("a list of projects is a file with hours for who may see them", () => {
	const times = { p: { minutes: 4525, last: calendarDate("2026-09-23") } };
	const lines = projectFile([project], times).trim().split("\r\n");
	expect(lines[0]).toMatch(/Hours,Last captured$/);
	expect(lines[1]).toBe(
		'Mzansi Mutual,"Payroll, phase 2",,yes,open,3,2026-09-01,,75.4167,2026-09-23',
	);
	expect(projectFile([project], null)).not.toMatch("Hours");
	const noTime = { [project.id]: { minutes: 0, last: null } };
	expect(projectFile([project], noTime)).toMatch(/,0,\r\n$/);
	expect(projectFile([project], {}), "not theirs to see").toMatch(/,,\r\n$/);
});
