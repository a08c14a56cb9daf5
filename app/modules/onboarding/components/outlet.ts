import { useOutletContext } from "@remix-run/react";
import type { Preview } from "../preview.ts";

/** What the frame of the sign-up lends to its pages. */
export type SignUpOutlet = {
	/** What the addresses of workspaces begin with: `http://`. */
	readonly scheme: string;
	/** What they end with: `.localhost:3000`. */
	readonly domain: string;
	/** For times of day. */
	readonly timeZone: string;
	kept(at: string): void;
	typed(changes: Partial<Preview>): void;
};

export function useSignUp(): SignUpOutlet {
	return useOutletContext<SignUpOutlet>();
}
