import { expect, test } from "vitest";
import { auditFile } from "#app/modules/audit/audit-file.ts";

test("the file has a line each, in the reader's time, and runs no formula", () => {
	const text = auditFile(
		[
			{
				...{ id: "1", at: new Date("2026-11-22T22:30:00Z"), action: "client:change" },
				...{ who: "=cmd()", did: "changed the client ", object: "Cape", rest: "", path: null },
				area: "Clients and projects",
				changes: [
					{ label: "Name", before: "Cap", after: "Cape" },
					{ label: "Note", before: null, after: "+1" },
				],
			},
		],
		"Africa/Johannesburg",
	);
	expect(text.split("\r\n")).toEqual([
		"\ufeffDay,Time,Who,What,Area,Before,After,Action,Event",
		`2026-11-23,00:30,'=cmd(),changed the client Cape,Clients and projects,Name: Cap,"Name: Cape\nNote: +1",client:change,1`,
		"",
	]);
});
