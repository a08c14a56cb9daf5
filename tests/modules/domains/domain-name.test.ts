import fc from "fast-check";
import { expect, test } from "vitest";
import { isApex, readDomainName } from "#app/modules/domains/domain-name.ts";
import { readHostName } from "#app/request/host-name.ts";

const base = "crowdminder.co.za";

test.each([
	["time.acme.com", "time.acme.com"],
	["  Time.ACME.com. ", "time.acme.com"],
	["https://time.acme.com:8443/week?a=b#c", "time.acme.com"],
	["time.acme.com/", "time.acme.com"],
	["bücher.example", "xn--bcher-kva.example"],
	["BÜCHER.example", "xn--bcher-kva.example"],
	["acme.co.za", "acme.co.za"],
	["notcrowdminder.co.za", "notcrowdminder.co.za"],
	["crowdminder.co.za.evil.com", "crowdminder.co.za.evil.com"],
])("%s is read as %s", (typed, host) => {
	expect(readDomainName(typed, base)).toEqual({ host });
});

test.each([
	["", /like time/],
	["  ", /like time/],
	["time acme.com", /no address/],
	["_dmarc.acme.com", /no address/],
	["*.acme.com", /no address/],
	["-a.acme.com", /no address/],
	["a..acme.com", /no address/],
	["user@time.acme.com", /no address/],
	["javascript:alert(1)", /no address/],
	[`${"a".repeat(60)}.`.repeat(4).concat("com"), /no address/],
	["192.0.2.1", /number/],
	["127.1", /number/],
	["0x7f000001", /number/],
	["2130706433", /number/],
	["[::1]", /number/],
	["localhost", /inside a network/],
	["a.localhost", /inside a network/],
	["intranet.local", /inside a network/],
	["com", /Everybody/],
	["co.za", /Everybody/],
	["crowdminder.co.za", /are ours/],
	["acme.crowdminder.co.za", /are ours/],
	["a.b.CROWDMINDER.co.za.", /are ours/],
])("%s is refused with a word on what to type", (typed, words) => {
	expect(readDomainName(typed, base)).toEqual({ problem: expect.stringMatching(words) });
});

test("whatever is taken is a name that a Host header reads back to, and nothing of ours", () => {
	const part = fc.stringMatching(/^[a-zA-Z0-9üé.:@/_-]{1,12}$/);
	fc.assert(
		fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
			const read = readDomainName(parts.join("."), base);
			if ("problem" in read) return;
			expect(readHostName(read.host, base)).toEqual({ kind: "elsewhere", host: read.host });
			expect(readDomainName(read.host, base)).toEqual(read);
		}),
		{ numRuns: 300 },
	);
});

test("a domain itself is told from a name below it", () => {
	expect(["acme.com", "acme.co.za"].map(isApex)).toEqual([true, true]);
	expect(["time.acme.com", "time.acme.co.za", "a.b.acme.com"].map(isApex)).toEqual([
		false,
		false,
		false,
	]);
});
