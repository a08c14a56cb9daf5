import { expect, test } from "vitest";
import { guardedFetch } from "#app/integrations/oidc/guarded-fetch.server.ts";
import { isPublicAddress } from "#app/integrations/oidc/public-address.ts";

test.for([
	"8.8.8.8",
	"196.25.1.7",
	"172.15.0.1",
	"172.32.0.1",
	"2a00:1450:4009::200e",
	"2606:4700::1111",
])("%s is an address of the internet", (address) => expect(isPublicAddress(address)).toBe(true));

test.for([
	...[
		"127.0.0.1",
		"127.1.2.3",
		"0.0.0.0",
		"10.1.2.3",
		"172.16.0.1",
		"172.31.255.255",
		"192.168.1.1",
	],
	...["169.254.169.254", "100.64.0.1", "100.127.0.1", "198.18.0.1", "192.0.2.1", "224.0.0.1"],
	...[
		"255.255.255.255",
		"::1",
		"::",
		"fe80::1",
		"fc00::1",
		"fd12::1",
		"::ffff:127.0.0.1",
		"ff02::1",
	],
	...[
		"::ffff:8.8.8.8",
		"64:ff9b::7f00:1",
		"2002:7f00:1::",
		"2001:0:7f00:1::",
		"2001:db8::1",
		"",
		"localhost",
	],
])("%s is none", (address) => expect(isPublicAddress(address)).toBe(false));

/** As a URL writes them: each is read as numbers, or looked up, before anything is connected to. */
test.for([
	...[
		"http://127.0.0.1/",
		"http://[::1]/",
		"http://2130706433/",
		"http://0x7f.1/",
		"http://017700000001/",
	],
	...[
		"http://[::ffff:10.0.0.1]/",
		"http://169.254.169.254/latest/meta-data",
		"https://10.0.0.8/",
		"http://0/",
	],
	...["http://localhost:5432/", "https://localhost/", "http://127.0.0.1.:80/"],
])("%s is not asked", async (address) => {
	const asking = guardedFetch(false)(address, {
		method: "GET",
		headers: {},
		body: null,
		redirect: "manual",
	});
	await expect(asking).rejects.toMatchObject({ name: "AddressBlocked" });
});
