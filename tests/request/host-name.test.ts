import fc from "fast-check";
import { expect, test } from "vitest";
import { readHostName } from "#app/request/host-name.ts";

const base = "crowdminder.co.za";

test.each([
	["crowdminder.co.za", { kind: "base", host: base }],
	["CrowdMinder.CO.za:443", { kind: "base", host: base }],
	["crowdminder.co.za.", { kind: "base", host: base }],
	["acme.crowdminder.co.za", { kind: "below", host: "acme.crowdminder.co.za", label: "acme" }],
	["a.b.crowdminder.co.za", { kind: "elsewhere", host: "a.b.crowdminder.co.za" }],
	["evilcrowdminder.co.za", { kind: "elsewhere", host: "evilcrowdminder.co.za" }],
	["crowdminder.co.za.evil.com", { kind: "elsewhere", host: "crowdminder.co.za.evil.com" }],
])("%s is read without port, case and trailing dot", (header, expected) => {
	expect(readHostName(header, base)).toEqual(expected);
});

test.each([
	undefined,
	"",
	".",
	"acme..crowdminder.co.za",
	"acme_1.crowdminder.co.za",
	"user@crowdminder.co.za",
	"crowdminder.co.za:80:80",
	"crowdminder.co.za:port",
	"crowdminder.co.za/",
	"crowdminder.co.za acme",
	"-acme.crowdminder.co.za",
	"acme-.crowdminder.co.za",
	"acme\u0000.crowdminder.co.za",
	"[::1]",
	`${"a".repeat(64)}.crowdminder.co.za`,
	`${"a.".repeat(130)}crowdminder.co.za`,
])("a malformed host is refused: %j", (header) => {
	expect(readHostName(header, base)).toBeNull();
});

test("only exactly one label below the base domain is ever taken for a slug", () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 60 }), (text) => {
			const name = readHostName(`${text}.${base}`, base);
			if (name?.kind === "below") expect(name.label).toMatch(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/);
		}),
	);
});
