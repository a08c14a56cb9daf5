import { afterAll, beforeAll, expect, test } from "vitest";
import { nameServers } from "#app/integrations/dns/look-up.server.ts";
import { lookAt } from "#app/modules/domains/records.ts";
import { seeRecords } from "#app/modules/domains/see-records.server.ts";
import { type NameServer, startNameServer, type Zone } from "#tests/kit/name-server.ts";

const token = "aT0ken-of_43-characters";
const home = "acme.crowdminder.test";
const wantedOf = (host: string) => ({
	proof: { name: `_crowdminder.${host}`, value: token },
	target: { name: host, value: home, isApex: false },
});

const proven = { TXT: [token] };
const zone: Zone = {
	[home]: { A: ["192.0.2.1", "192.0.2.2"], AAAA: ["2001:db8::1"] },
	"_crowdminder.right.test": proven,
	"right.test": { CNAME: home },
	"_crowdminder.several.test": { TXT: ["v=spf1 -all", "another-token", token] },
	"several.test": { CNAME: `${home.toUpperCase()}.` },
	"_crowdminder.split.test": { TXT: [[token.slice(0, 9), token.slice(9)], "x".repeat(255)] },
	"split.test": { CNAME: home },
	"_crowdminder.long.test": { TXT: [..."abcdefgh".split("").map((c) => c.repeat(250)), token] },
	"long.test": { CNAME: home },
	"_crowdminder.quoted.test": { TXT: [` "${token}" `] },
	"quoted.test": { A: ["192.0.2.2"] },
	"_crowdminder.chain.test": { CNAME: "proofs.test" },
	"proofs.test": proven,
	"chain.test": { CNAME: "middle.test" },
	"middle.test": { CNAME: home },
	"_crowdminder.wrong.test": { TXT: [token.toLowerCase(), `${token}x`] },
	"wrong.test": { CNAME: "elsewhere.test" },
	"elsewhere.test": { A: ["198.51.100.7"] },
	"_crowdminder.empty.test": {},
	"empty.test": {},
	"stray.test": { A: ["192.0.2.1", "198.51.100.7"] },
	"six.test": { AAAA: ["2001:db8:0:0:0:0:0:1"] },
	"loop.test": { CNAME: "pool.test" },
	"pool.test": { CNAME: "loop.test" },
	"dangling.test": { CNAME: "gone.test" },
	"_crowdminder.servfail.test": "servfail",
	"servfail.test": "servfail",
	"_crowdminder.refused.test": "refused",
	"refused.test": "refused",
	"_crowdminder.silent.test": "silent",
	"silent.test": "silent",
};

let server: NameServer;
beforeAll(async () => {
	server = await startNameServer(zone);
});
afterAll(() => server.stop());

test.each([
	["right", "right", "right"],
	["RIGHT", "right", "right"],
	["several", "right", "right"],
	["split", "right", "right"],
	["long", "right", "right"],
	["quoted", "right", "right"],
	["chain", "right", "right"],
	["wrong", "wrong", "wrong"],
	["empty", "missing", "missing"],
	["nowhere", "missing", "missing"],
	["stray", "missing", "wrong"],
	["six", "missing", "right"],
	["dangling", "missing", "wrong"],
	["servfail", "unknown", "unknown"],
	["refused", "unknown", "unknown"],
	["silent", "unknown", "unknown"],
])("%s: the proof is %s, the target %s", async (name, proof, target) => {
	const wanted = wantedOf(`${name}.test`);
	const asked = nameServers([server.address], { timeout: 150, tries: 2 });
	expect(lookAt(await seeRecords(asked, wanted), wanted)).toEqual({ proof, target });
});

test("a chain that leads to itself ends", async () => {
	const wanted = wantedOf("loop.test");
	const seen = await seeRecords(nameServers([server.address], { timeout: 150, tries: 1 }), wanted);
	expect(lookAt(seen, wanted).target).not.toBe("right");
});

test("a name server that is not there is silence, not an absence", async () => {
	const asked = nameServers(["127.0.0.1:1"], { timeout: 150, tries: 1 });
	expect(await asked.txt("right.test")).toEqual({ kind: "silent" });
	expect(await asked.addresses("right.test")).toEqual({ kind: "silent" });
});
