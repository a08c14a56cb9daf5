import type { Profile, ProfileName } from "./profiles/profile.ts";
import { sage } from "./profiles/sage.ts";
import { simplepay } from "./profiles/simplepay.ts";
import { xero } from "./profiles/xero.ts";

export const profiles: readonly Profile[] = [simplepay, sage, xero];

export function profileNamed(name: string | null): Profile {
	return profiles.find((profile) => profile.name === name) ?? simplepay;
}

export function isProfileName(name: string): name is ProfileName {
	return profiles.some((profile) => profile.name === name);
}
