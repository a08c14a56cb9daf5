import type { Flags } from "#app/integrations/unleash/flags.server.ts";

type State = ReturnType<Flags["read"]>;

/** The same flags with one of them as the test wants it, whoever asks. */
export function withFlag(flags: Flags, name: string, state: State): Flags {
	return {
		read: (asked, context) => (asked === name ? state : flags.read(asked, context)),
		stop: () => flags.stop(),
	};
}
