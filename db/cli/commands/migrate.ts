import { migrate } from "../../migrator/migrate.ts";
import { failuresOf, type MigrateReport, type TenantOutcome } from "../../migrator/outcome.ts";
import { type MigrationPlan, planMigrations } from "../../migrator/plan.ts";
import { type Command, type CommandContext, countOption, parseCommand } from "../command.ts";
import type { OpenDatabase } from "../open-database.ts";
import { durationText, progressBar } from "../progress-bar.ts";

const options = {
	tenant: { type: "string", multiple: true },
	parallel: { type: "string" },
	plan: { type: "boolean" },
	wait: { type: "boolean" },
	json: { type: "boolean" },
} as const;

export const migrateCommand: Command = {
	usage: "[--tenant SLUG …] [--parallel N] [--plan] [--wait] [--json]",
	summary:
		"brings the registry and then the tenants up to date; --plan only says what it would do, --wait waits for another migrator",
	async run(argv, context) {
		const { values } = parseCommand(argv, options, { min: 0, max: 0 });
		const parallel = countOption("parallel", values.parallel, 2);
		const only = values.tenant ?? [];
		const opened = await context.open();
		const wish = { only, parallel, json: values.json ?? false, wait: values.wait ?? false };
		return values.plan ? plan(opened, context, wish) : run(opened, context, wish);
	},
};

type Wish = { only: readonly string[]; parallel: number; json: boolean; wait: boolean };

async function plan({ owner, sets }: OpenDatabase, { io }: CommandContext, wish: Wish) {
	const planned = await planMigrations(owner, sets, wish);
	io.out(wish.json ? `${JSON.stringify(planned, null, "\t")}\n` : planText(planned));
	return planned.tenants.some(({ failure }) => failure) ? 1 : 0;
}

async function run(opened: OpenDatabase, { io }: CommandContext, wish: Wish): Promise<number> {
	const bar = progressBar(io);
	const report = await migrate({
		...{ url: opened.ownerUrl, sets: opened.sets },
		...wish,
		onProgress: wish.json ? () => undefined : bar.show,
	});
	bar.end();
	io.out(wish.json ? `${JSON.stringify(report, null, "\t")}\n` : reportText(report));
	return failuresOf(report).length > 0 ? 1 : 0;
}

function planText({ public: registry, tenants, total, estimatedMilliseconds }: MigrationPlan) {
	const lines = [`public: ${registry.join(", ") || "up to date"}`];
	const behind = tenants.filter(({ migrations }) => migrations.length > 0);
	lines.push(`tenants: ${behind.length} of ${total} are behind`);
	lines.push(...behind.map(({ tenant, migrations }) => `  ${tenant}: ${migrations.join(", ")}`));
	for (const { tenant, failure } of tenants) {
		if (failure) lines.push(`  ${tenant} cannot be migrated: ${failure.message}`);
	}
	if (behind.length > 0) {
		lines.push(
			estimatedMilliseconds === null
				? "No earlier run tells how long it takes."
				: `It takes about ${durationText(estimatedMilliseconds / 1000)}, by the times of the last run.`,
		);
	}
	return `${lines.join("\n")}\n`;
}

function reportText(report: MigrateReport): string {
	const failures = failuresOf(report);
	const done = report.tenants.length - failures.length;
	const seconds = report.milliseconds / 1000;
	const lines = [
		`public: ${report.public.length > 0 ? `applied ${report.public.join(", ")}` : "up to date"}`,
		report.tenants.length === 0
			? `tenants: all ${report.total} up to date (${seconds.toFixed(1)} s)`
			: `tenants: ${done} migrated, ${failures.length} failed, of ${report.total} in all (${seconds.toFixed(1)} s)`,
		...failures.flatMap(failureLines),
	];
	if (failures.length > 0)
		lines.push("What failed is as it was before. Run again to take up what is left.");
	return `${lines.join("\n")}\n`;
}

function failureLines({ tenant, failure }: TenantOutcome): string[] {
	if (!failure) return [];
	const where = [tenant, failure.migration, failure.sqlState && `SQLSTATE ${failure.sqlState}`];
	return [
		`  ${where.filter(Boolean).join("  ")}`,
		...(failure.statement ? [`    ${failure.statement.replaceAll("\n", "\n    ")}`] : []),
		`    ${failure.message.replaceAll("\n", "\n    ")}`,
	];
}
