import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { unzip } from "#tests/kit/unzip.ts";
import { invite, join, newAddress } from "./kit/people.ts";
import { expect, expectReadable, test } from "./kit/test.ts";
import { addProject, cell, startWeek } from "./kit/work.ts";

const MONDAY = "2026-03-02";
const ANALYSIS = "Payroll, Analysis";
const REPORT = `/reports?by=member&from=${MONDAY}&to=2026-03-08`;

/** Where people's names stand. */
const everywhere = [
	...["/people", "/people/file", "/audit", "/audit/file", "/search?q=Ann"],
	`/time/team/${MONDAY}`,
	REPORT,
];

test("a person takes their own data along, leaves, and an owner erases who they were", async ({
	ownerPage: page,
	workspace,
	browser,
}) => {
	const email = newAddress();
	await addProject(page, workspace, "Payroll", ["Analysis"]);
	await invite(page, workspace, email);
	const theirs = await (await browser.newContext()).newPage();
	await join(theirs, email);
	await startWeek(theirs, workspace, MONDAY, [ANALYSIS]);
	const monday = cell(theirs, `${ANALYSIS}, Mon`);
	await monday.fill("3:30");
	await monday.press("Enter");
	await expect(theirs.getByText(/Saved just now/)).toBeVisible();

	await theirs.goto(`${workspace.origin}/account`);
	const downloading = theirs.waitForEvent("download");
	await theirs.getByRole("link", { name: "Download", exact: true }).click();
	const own = await unzip(await readFile(await (await downloading).path()));
	expect(own.get("json/members.json")).toContain(email);
	expect(own.get("json/time_entries.json")).toContain("210");
	await theirs.context().close();

	const mentioning = () => pagesWith(page, ["Ann Bester", email]);
	expect(await mentioning()).toEqual(everywhere);
	await page.goto(`${workspace.origin}/people`);
	await page.getByRole("link", { name: /Ann Bester/ }).click();
	await page.getByRole("button", { name: "Person has left" }).click();
	await expect(page.getByText("Ann Bester has left.")).toBeVisible();
	await page.getByRole("link", { name: /^Left/ }).click();
	await page.getByRole("link", { name: /Ann Bester/ }).click();
	await page.getByRole("link", { name: "Erase", exact: true }).click();
	await expectReadable(page, "erasure");
	await page.getByLabel(/^Type the person's name/).fill("Ann");
	await page.getByRole("button", { name: "Erase Ann Bester" }).click();
	await expect(page.getByText(/letter by letter/).first()).toBeVisible();
	await page.getByLabel(/^Type the person's name/).fill("Ann Bester");
	await page.getByRole("button", { name: "Erase Ann Bester" }).click();
	await expect(page.getByRole("heading", { name: /^Erased person/, level: 1 })).toBeVisible();
	await expectReadable(page, "erasure-done");

	expect(await mentioning()).toEqual([]);
	await page.goto(`${workspace.origin}${REPORT}`);
	const row = page.getByRole("row", { name: /Erased person/ });
	await expect(row).toContainText("3:30");
});

async function pagesWith(page: Page, words: readonly string[]): Promise<string[]> {
	const found: string[] = [];
	for (const path of everywhere) {
		const { ok, text } = await page.evaluate(async (from) => {
			const answer = await fetch(from);
			return { ok: answer.ok, text: await answer.text() };
		}, path);
		expect(ok, path).toBe(true);
		if (words.some((word) => text.includes(word))) found.push(path);
	}
	return found;
}
