import fc from "fast-check";
import { expect, test } from "vitest";
import { auditSearch, isNarrowed, readAuditQuery } from "#app/modules/audit/audit-query.ts";

const someId = "01999999-0000-7000-8000-000000000000";
const read = (search: string) => readAuditQuery(new URLSearchParams(search));

test("an address is read and written back as it was", () => {
	const search = `?who=${someId}&area=sign-in&about=cape&record=WEEK_START&from=2026-09-01&to=2026-09-30&before=${someId}`;
	const { query, errors } = read(search);
	expect(errors).toEqual({});
	expect(auditSearch(query)).toBe(search);
	expect(isNarrowed(query)).toBe(true);
});

test("whatever stands in the address, the query is one that can be asked", () => {
	const names = ["who", "area", "about", "record", "from", "to", "before"];
	fc.assert(
		fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (typed) => {
			const { query } = readAuditQuery(new URLSearchParams(typed));
			const again = readAuditQuery(new URLSearchParams(auditSearch(query)));
			expect(again.query).toEqual(query);
			expect(query.record).toMatch(/^[\w-]*$/);
		}),
	);
});

test("what nobody can type is passed over, a day that somebody typed is told about", () => {
	expect(isNarrowed(read("?who=nobody&area=toString&record=%27&before=1").query)).toBe(false);
	expect(isNarrowed(read(`?before=${someId}`).query)).toBe(false);
	const { errors, query, typed } = read("?from=yesterday&to=2026-02-30");
	expect(errors.from).toContain("“yesterday” is no day");
	expect(errors.to).toContain("is no day");
	expect([query.from, query.to, typed.from]).toEqual([null, null, "yesterday"]);
	expect(read("?from=2026-09-02&to=2026-09-01").errors.to).toContain("Swap");
});
