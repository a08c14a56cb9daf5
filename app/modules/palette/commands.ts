import { accountsCommands } from "#app/modules/accounts/commands.ts";
import { auditCommands } from "#app/modules/audit/commands.ts";
import { domainsCommands } from "#app/modules/domains/commands.ts";
import { exportsCommands } from "#app/modules/exports/commands.ts";
import { filesCommands } from "#app/modules/files/commands.ts";
import { grantsCommands } from "#app/modules/grants/commands.ts";
import { membersCommands } from "#app/modules/members/commands.ts";
import type { Permission } from "#app/modules/members/permission-catalogue.ts";
import { notificationsCommands } from "#app/modules/notifications/commands.ts";
import { overtimeCommands } from "#app/modules/overtime/commands.ts";
import { payrollCommands } from "#app/modules/payroll/commands.ts";
import { projectsCommands } from "#app/modules/projects/commands.ts";
import { ratesCommands } from "#app/modules/rates/commands.ts";
import { removalCommands } from "#app/modules/removal/commands.ts";
import { settingsCommands } from "#app/modules/settings/commands.ts";
import type { FeatureName } from "#app/modules/subscription/features.ts";
import { supportCommands } from "#app/modules/support/commands.ts";
import { timeCommands } from "#app/modules/time/commands.ts";
import { timeImportCommands } from "#app/modules/time-import/commands.ts";
import { timerCommands } from "#app/modules/timer/commands.ts";
import { workCalendarCommands } from "#app/modules/work-calendar/commands.ts";
import type { Command } from "./command.ts";

/** Each module declares its own; they stand in this order. */
const all = {
	...timeCommands,
	...timeImportCommands,
	...payrollCommands,
	...timerCommands,
	...projectsCommands,
	...ratesCommands,
	...membersCommands,
	...grantsCommands,
	...supportCommands,
	...auditCommands,
	...settingsCommands,
	...workCalendarCommands,
	...overtimeCommands,
	...domainsCommands,
	...filesCommands,
	...exportsCommands,
	...removalCommands,
	...notificationsCommands,
	...accountsCommands,
} as const;

export type CommandName = keyof typeof all;
export type NamedCommand = Command & { readonly name: CommandName };

const commands: Readonly<Record<CommandName, Command>> = all;
const commandNames = Object.keys(all).filter(isCommandName);

/** What a member may do: no command without its permission, none of a feature that the workspace has not. */
export function shownCommandNames(
	may: (permission: Permission) => boolean,
	has: (feature: FeatureName) => boolean,
): CommandName[] {
	return commandNames.filter((name) => {
		const { permission, feature } = commands[name].needs ?? {};
		return (permission === undefined || may(permission)) && (feature === undefined || has(feature));
	});
}

/** The commands of `shown`, in their own order. */
export function shownCommands(shown: readonly CommandName[]): NamedCommand[] {
	return commandNames
		.filter((name) => shown.includes(name))
		.map((name) => ({ name, ...commands[name] }));
}

function isCommandName(name: string): name is CommandName {
	return name in all;
}
