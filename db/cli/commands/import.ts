import { sealKeyId } from "#app/lib/seal.server.ts";
import { bringIn } from "../bring-in.ts";
import { type Command, parseCommand } from "../command.ts";

export const importCommand: Command = {
	usage: "FILE [--slug NEW]",
	summary: "makes a new tenant of an exported file, whole or not at all; it begins on trial",
	async run(argv, { io, open }) {
		const options = { slug: { type: "string" } } as const;
		const { values, positionals } = parseCommand(argv, options, { min: 1, max: 1 });
		const [file = ""] = positionals;
		const opened = await open();
		let sealedBy = "";
		const address = await bringIn(opened, io, file, {
			slug: ({ manifest }) => values.slug ?? manifest.workspace.slug,
			name({ manifest }) {
				sealedBy = manifest.sealedBy;
				return manifest.workspace.name;
			},
		});
		io.out(`${address}\n`);
		io.err("Not in it: payments, domains, sessions and links of old mails.\n");
		if (sealedBy !== sealKeyId(opened.env.APP_SECRET)) {
			io.err(
				"It comes from an installation with another APP_SECRET. What was sealed there cannot be opened here and was left out: secret settings are to be entered again, code apps and recovery codes set up again.\n",
			);
		}
		return 0;
	},
};
