import { describeDrift } from "../../migrator/drift.ts";
import { type Verdict, verify } from "../../migrator/verify.ts";
import { type Command, countOption, parseCommand } from "../command.ts";
import { ensureRegistry } from "../open-database.ts";

const options = {
	tenant: { type: "string", multiple: true },
	parallel: { type: "string" },
	json: { type: "boolean" },
} as const;

export const verifyCommand: Command = {
	usage: "[--tenant SLUG …] [--parallel N] [--json]",
	summary: "compares every schema with what its migrations make and prints what differs",
	async run(argv, { io, open }) {
		const { values } = parseCommand(argv, options, { min: 0, max: 0 });
		const parallel = countOption("parallel", values.parallel, 2);
		const opened = await open();
		await ensureRegistry(opened);
		const only = values.tenant ?? [];
		const verdicts = await verify(opened.owner, opened.sets, { only, parallel });
		const bad = verdicts.filter(({ differences, failure }) => failure || differences.length > 0);
		if (values.json) {
			io.out(`${JSON.stringify(verdicts, null, "\t")}\n`);
		} else {
			for (const verdict of bad) io.out(verdictText(verdict));
			io.out(
				`${verdicts.length - bad.length} of ${verdicts.length} schemas are as they should be.\n`,
			);
		}
		return bad.length > 0 ? 1 : 0;
	},
};

function verdictText({ tenant, version, differences, failure }: Verdict): string {
	if (failure) return `${tenant}: ${failure.message}\n`;
	return `${tenant} (version ${version}): ${differences.length} differences\n${describeDrift(differences)}\n  To mend it: npm run tenants -- repair ${tenant}\n`;
}
