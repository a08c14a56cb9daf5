import type { Command } from "./command.ts";
import { clone } from "./commands/clone.ts";
import { create } from "./commands/create.ts";
import { deletion } from "./commands/delete.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { archive, resume, suspend } from "./commands/life.ts";
import { list } from "./commands/list.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { prepareRolesCommand } from "./commands/prepare-roles.ts";
import { rename } from "./commands/rename.ts";
import { repairCommand } from "./commands/repair.ts";
import { runScript } from "./commands/run.ts";
import { show } from "./commands/show.ts";
import { url } from "./commands/url.ts";
import { verifyCommand } from "./commands/verify.ts";

/** By the name that is typed. */
export const commands: Readonly<Record<string, Command>> = {
	create,
	list,
	show,
	migrate: migrateCommand,
	verify: verifyCommand,
	repair: repairCommand,
	run: runScript,
	url,
	rename,
	suspend,
	resume,
	archive,
	delete: deletion,
	export: exportCommand,
	import: importCommand,
	clone,
	"prepare-roles": prepareRolesCommand,
};
