import type { IconName } from "#app/ui/icon-names.ts";
import type { Tone } from "#app/ui/tone.ts";
import type { TimeImport } from "../find-import.server.ts";

type Shown = { readonly label: string; readonly look: { tone?: Tone; icon?: IconName } };

/** The state of an import in a word or two. */
export const stateBadge: Readonly<Record<TimeImport["state"], Shown>> = {
	draft: { label: "Draft", look: { icon: "circle-dashed" } },
	checking: { label: "Being tried", look: { tone: "accent", icon: "hourglass" } },
	checked: { label: "Tried", look: { icon: "flask-conical" } },
	running: { label: "Coming in", look: { tone: "accent", icon: "hourglass" } },
	done: { label: "Brought in", look: { tone: "billable", icon: "circle-check" } },
	undoing: { label: "Being taken back", look: { tone: "accent", icon: "hourglass" } },
	undone: { label: "Taken back", look: { icon: "undo-2" } },
	failed: { label: "Stopped", look: { tone: "warning", icon: "triangle-alert" } },
};
