import { expect, expectReadable, test } from "./kit/test.ts";

const file = (email: string) =>
	[
		"User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()",
		`Olwethu,${email},Mzansi Mutual,Payroll migration,,Data mapping,Yes,2026-09-21,09:00:00,2026-09-21,10:30:00,01:30:00,dev,`,
		`Olwethu,${email},Mzansi Mutual,Payroll migration,,Cut-over,No,2026-09-22,09:00:00,2026-09-22,10:00:00,01:00:00,,`,
		`Olwethu,${email},Mzansi Mutual,Payroll migration,,Oops,Yes,2026-09-31,09:00:00,,,01:00:00,,`,
	].join("\n");

test("a Toggl report with a bad line is tried, comes in, and is taken back", async ({
	ownerPage: page,
	workspace,
}) => {
	await page.goto(`${workspace.origin}/settings`);
	await page.getByRole("link", { name: "Bring in hours" }).click();
	await expect(page).toHaveURL(/\/time\/import$/);
	await page.getByLabel("File", { exact: true }).setInputFiles({
		...{ name: "Toggl_2026.csv", mimeType: "text/csv" },
		buffer: Buffer.from(file(workspace.owner.email)),
	});
	await page.getByRole("button", { name: "Read the file" }).click();
	await expect(page.getByText("Toggl Track, detailed report")).toBeVisible();
	await expect(page.getByLabel("Duration", { exact: true })).toHaveValue("11");
	await expectReadable(page, "import-columns");
	await page
		.getByRole("button", { name: /^Continue/ })
		.last()
		.click();

	await expect(page.getByLabel("Olwethu")).not.toHaveValue("");
	await expect(page.getByLabel("Mzansi Mutual / Payroll migration / General")).toHaveValue("make");
	await expectReadable(page, "import-names");
	await page
		.getByRole("button", { name: /^Continue/ })
		.last()
		.click();

	await expect(page.getByText(/2 entries, 2:30, would come in/)).toBeVisible();
	await expect(page.getByText("“2026-09-31” is not a date. Write 2026-09-30.")).toBeVisible();
	await expectReadable(page, "import-trial");
	await page.getByRole("button", { name: "Bring in 2 entries" }).click();
	await expect(page.getByText(/2 entries, 2:30, came in/)).toBeVisible();
	await expectReadable(page, "import-done");

	await page.goto(`${workspace.origin}/time/week/2026-09-21`);
	await expect(page.getByText("Payroll migration").first()).toBeVisible();

	await page.goto(`${workspace.origin}/payroll?from=2026-09-01&to=2026-09-30`);
	await expect(page.getByText("has no payroll number and is not in the file.")).toBeVisible();
	await page.getByRole("link", { name: "Payroll numbers" }).click();
	await page.getByLabel("owner").fill("KC101");
	await expectReadable(page, "payroll-numbers");
	await page.getByRole("button", { name: "Save numbers" }).click();
	await page.goto(`${workspace.origin}/payroll?from=2026-09-01&to=2026-09-30`);
	await expect(page.getByRole("cell", { name: "KC101" }).first()).toBeVisible();
	await expectReadable(page, "payroll");

	await page.goto(`${workspace.origin}/time/import`);
	await page.getByRole("link", { name: "Toggl_2026.csv" }).click();
	await page.getByRole("link", { name: "Take it back" }).click();
	await page.getByRole("button", { name: "Take 2 entries back" }).click();
	await expect(page.getByText(/Taken back .*: 2 entries, 2:30/)).toBeVisible();
});
