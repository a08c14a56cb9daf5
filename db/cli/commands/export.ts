import { existsSync } from "node:fs";
import { sealKeyId } from "#app/lib/seal.server.ts";
import { writeWholeFile } from "../../archive/whole-file.ts";
import { writeArchive } from "../../archive/write-archive.ts";
import { listTenants } from "../../migrator/tenants.ts";
import { type Command, CommandFailed, parseCommand } from "../command.ts";
import { filesOf } from "../files-of.ts";
import { progressBar } from "../progress-bar.ts";

export const exportCommand: Command = {
	usage: "SLUG FILE",
	summary:
		"writes a tenant with everything in it to one file, as of this moment, while people work",
	async run(argv, { io, open }) {
		const { positionals } = parseCommand(argv, {}, { min: 2, max: 2 });
		const [slug = "", file = ""] = positionals;
		if (existsSync(file)) throw new CommandFailed(`There is a file ${file} already.`);
		const { owner, env } = await open();
		const [target] = await listTenants(owner, [slug]);
		if (!target) throw new Error(`There is no target for ${slug}`);
		const bar = progressBar(io);
		let rows = 0;
		await writeWholeFile(file, async (sink) => {
			const { tables } = await writeArchive(owner, target, sink, {
				...{ scrub: false, sealedBy: sealKeyId(env.APP_SECRET), now: new Date() },
				files: filesOf(env, target.tenant),
				onProgress: (progress) => bar.show({ ...progress, failed: 0 }),
			});
			rows = tables.reduce((sum, part) => sum + part.rows, 0);
		});
		bar.end();
		io.out(`${file}: ${rows} rows.\n`);
		return 0;
	},
};
