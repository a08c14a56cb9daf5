import type { Flags } from "#app/integrations/unleash/flags.server.ts";

type State = ReturnType<Flags["read"]>;

/** Runs work with one flag as the test wants it, whoever asks; the flags of everybody else in this process too. */
export async function withFlag(
	flags: Flags,
	name: string,
	state: State,
	work: () => Promise<void>,
): Promise<void> {
	const { read } = flags;
	flags.read = (asked, context) => (asked === name ? state : read(asked, context));
	try {
		await work();
	} finally {
		flags.read = read;
	}
}
