import type { Migration, MigrationSet } from "../migrator/migration-set.ts";
import { changeRules } from "./changes.ts";
import { lintDataStep } from "./data-step.ts";
import type { Finding, StatementContext } from "./finding.ts";
import { lockRules } from "./locks.ts";
import { plainStatement } from "./plain-statement.ts";
import { scopeRules } from "./scope.ts";

const rules = [...scopeRules, ...changeRules, ...lockRules];

/**
 * What is dangerous in a set's migrations: a change must be instant and additive, so that it can run while the
 * product serves, and the release before goes on working.
 */
export function lintMigrations({ migrations }: MigrationSet): Finding[] {
	return migrations.flatMap((migration, index) => [
		...lintStatements(migration, migrations.slice(0, index)),
		...lintDataStep(migration),
	]);
}

export function describeFindings(findings: readonly Finding[]): string {
	return findings
		.map(({ tag, statement, problem }) => `${tag}: ${problem}\n    ${firstLines(statement)}`)
		.join("\n");
}

function lintStatements(migration: Migration, before: readonly Migration[]): Finding[] {
	const together = migration.statements.map(plainStatement);
	const context: StatementContext = {
		migration,
		together,
		earlier: before.flatMap((earlier) => earlier.statements.map(plainStatement)),
		earlierTags: new Set(before.map(({ tag }) => tag)),
		newTables: new Set(together.flatMap((statement) => madeTable(statement) ?? [])),
	};
	return migration.statements.flatMap((statement, index) => {
		const plain = together[index] ?? "";
		return rules.flatMap((rule) => {
			const problem = rule(plain, context);
			return problem ? { tag: migration.tag, statement, problem } : [];
		});
	});
}

function madeTable(statement: string): string | undefined {
	return /^create (?:unlogged )?table (?:if not exists )?(\w+)/.exec(statement)?.[1];
}

function firstLines(statement: string): string {
	const lines = statement.split("\n").filter((line) => !line.startsWith("--"));
	return lines.length > 3 ? `${lines.slice(0, 3).join("\n    ")} …` : lines.join("\n    ");
}
