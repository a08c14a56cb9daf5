import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { addComment, commentsOn } from "#app/modules/timesheets/comments.server.ts";
import { submitWeek } from "#app/modules/timesheets/submit-week.server.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "#tests/modules/time/make-work.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-21");
const NOW = new Date("2026-09-28T07:00:00Z");

test("a comment is on a row of the week alone: no other task is told by its name", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const author = authorOf(askerOf(acme.member("employee")), NOW);
	const by = {
		...{ member: askerOf(acme.owner), requestId: "r", now: NOW },
		today: calendarDate("2026-09-28"),
	};
	await kit.asTenant(acme, async (db) => {
		const [taskId = "", otherId = ""] = (await makeWork(db)).taskIds;
		const cell = { taskId, date: MONDAY, minutes: 90, seen: { minutes: 0, entries: [] } };
		await captureCells(db, author, [cell]);
		const { id } = await submitWeek(db, author, MONDAY, "");
		for (const task of [otherId, newId()]) {
			const comment = { taskId: task, date: MONDAY, text: "What is this?" };
			await expect(addComment(db, by, id, comment)).rejects.toMatchObject({ code: "not_found" });
		}
		await addComment(db, by, id, { taskId, date: MONDAY, text: "Why 1:30?" });
		expect(await commentsOn(db, id)).toMatchObject([{ taskId, text: "Why 1:30?" }]);
	});
});
