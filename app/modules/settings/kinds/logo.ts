import { z } from "zod";
import type { Kind } from "../kind.ts";

/** The logo is a file: it is sent on a page of its own, and nothing of it is kept among the settings. */
export const logo: Kind<null> = {
	type: z.null(),
	control: { kind: "page", path: "/settings/logo", label: "Choose a logo" },
	text: () => "",
	read: () => ({ problem: "A logo is a picture: send it under Settings, Company, Logo." }),
	words: () => "a picture, on its page",
};
