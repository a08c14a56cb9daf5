import type { IconName } from "#app/ui/icon-names.ts";
import type { Tone } from "#app/ui/tone.ts";
import type { DomainState } from "./domain-life.ts";

type StateLook = { tone: Tone; icon: IconName; label: string; words: string };

/** How each state is said and shown. */
export const stateLook: Readonly<Record<Exclude<DomainState, "removed">, StateLook>> = {
	pending: {
		...{ tone: "internal", icon: "hourglass", label: "Waiting for its records" },
		words:
			"Create both records where your domain’s DNS is kept. We look every hour for 30 days; press Check now to have it sooner. DNS can take a while to tell everybody.",
	},
	verifying: {
		...{ tone: "internal", icon: "circle-dot", label: "Proven" },
		words:
			"The domain is yours. It does not lead here yet: the second record is missing or says something else.",
	},
	active: {
		...{ tone: "billable", icon: "circle-check", label: "Works" },
		words:
			"It answers. Leave both records in place: we look at them every day, and a domain without them is given up.",
	},
	failing: {
		...{ tone: "danger", icon: "circle-alert", label: "Does not work" },
		words:
			"Its records changed. Until they are right again it leads to the workspace’s address with us, where everybody signs in; after seven days we give it up.",
	},
};
