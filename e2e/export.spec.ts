import { readFile } from "node:fs/promises";
import { fromBufferPromise } from "yauzl";
import { mailTo } from "./kit/mail.ts";
import { expect, expectReadable, test } from "./kit/test.ts";

test("an owner takes a copy of everything: asked for, told by mail, downloaded", async ({
	ownerPage: page,
	workspace,
}) => {
	await page.goto(workspace.origin);
	await page.getByRole("link", { name: "Settings" }).click();
	await page.getByRole("link", { name: "Export" }).click();
	await page.getByRole("button", { name: "Make a copy" }).click();
	const mail = await mailTo(workspace.owner.email, /^The copy of .* is ready$/);
	const link = mail.links.find((each) => each.endsWith("/settings/export"));
	await page.goto(link ?? "");
	await expectReadable(page, "export");
	const downloading = page.waitForEvent("download");
	await page.getByRole("link", { name: /^Download the copy of/ }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toMatch(/\.zip$/);
	const parts = await textsOf(await readFile(await download.path()));
	expect(parts.get("README.txt")).toContain("a copy of everything");
	expect(parts.get("json/members.json")).toContain(workspace.owner.email);
	expect(parts.get("csv/members.csv")).toContain(workspace.owner.email);
	expect([...parts.values()].join("\n")).not.toContain("argon2");
});

async function textsOf(bytes: Buffer): Promise<Map<string, string>> {
	const zip = await fromBufferPromise(bytes, {});
	const parts = new Map<string, string>();
	for await (const entry of zip.eachEntry()) {
		const chunks: Buffer[] = [];
		for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
		parts.set(entry.fileName, Buffer.concat(chunks).toString("utf8"));
	}
	return parts;
}
