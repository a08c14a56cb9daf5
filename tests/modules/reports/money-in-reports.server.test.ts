import { beforeAll, expect, test } from "vitest";
import { sheetCsv } from "#app/lib/sheet.ts";
import { usualWriting } from "#app/lib/writing.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { openReport } from "#app/modules/reports/open-report.server.ts";
import { reportSheet } from "#app/modules/reports/report-file.server.ts";
import type { LineGrouping } from "#app/modules/reports/report-query.ts";
import { testKit } from "#tests/kit/kit.ts";
import { clientIds, ownerWith, type ReportWorld, reportWorld } from "./report-world.ts";

const kit = testKit();
const wish = {
	format: "csv",
	writing: usualWriting,
	now: new Date("2026-11-22T10:00:00Z"),
} as const;
let world: ReportWorld;

beforeAll(async () => {
	world = await reportWorld(kit);
});

test.for<[LineGrouping]>([["client"], ["month"]])(
	"fees and costs by %s are there for those alone who may see them, on the page and in files",
	async ([by]) => {
		const search = new URLSearchParams({ by, from: "2025-12-31", to: "2026-11-01", why: "fees" });
		for (const [permissions, fees, costs] of [
			[[], false, false],
			[["rate:read"], true, false],
			[["cost:read"], false, true],
			[["rate:read", "cost:read"], true, true],
		] as const) {
			const { report, list, csv } = await kit.asTenant(world.tenant, async (db) => {
				const reader = ownerWith(world, ...permissions);
				const listed = new URLSearchParams({ by: "entry", from: "2026-06-01", to: "2026-06-30" });
				const sheet = (await reportSheet(db, reader, search, wish))?.sheet;
				const entriesOf = (await reportSheet(db, reader, listed, wish))?.sheet;
				return {
					report: await openReport(db, reader, search, wish.now),
					list: await openReport(db, reader, listed, wish.now),
					csv: [sheet, entriesOf].map((each) => each && sheetCsv(each)).join(""),
				};
			});
			expect(report.figures?.totals.fees !== null).toBe(fees);
			expect(report.figures?.totals.costs !== null).toBe(costs);
			expect(report.why !== null).toBe(fees);
			const told = JSON.stringify([report, list], (_, value) =>
				typeof value === "bigint" ? `money ${value}` : value,
			);
			expect(told.includes("money ")).toBe(fees || costs);
			expect(/Fee/.test(csv)).toBe(fees);
			expect(/Cost/.test(csv)).toBe(costs);
		}
	},
);

test.for<[LineGrouping, string]>([
	["member", "nobody"],
	["day", "2026-13-40"],
	["week", "9999-12-31"],
	["tag", "none.x"],
])("a working that is asked of a line that cannot be is none: %s %s", async ([by, line]) => {
	const search = new URLSearchParams({ by, why: `billed.${line}` });
	const report = await kit.asTenant(world.tenant, (db) =>
		openReport(db, ownerWith(world), search, wish.now),
	);
	expect(report.why).toBeNull();
});

test("nobody is told the name of a line of which they may see nothing", async () => {
	const client = clientIds[0] ?? "";
	const search = new URLSearchParams({
		...{ by: "client", from: "2025-12-31", to: "2026-11-01", why: `billed.${client}` },
	});
	const named = async (reader: Asker) => {
		const { why } = await kit.asTenant(world.tenant, (db) =>
			openReport(db, reader, search, wish.now),
		);
		return why?.line?.name;
	};
	expect(await named(ownerWith(world))).toBe("Client 0");
	expect(await named({ id: world.tenant.owner.id, permissions: [] })).toBeUndefined();
});
