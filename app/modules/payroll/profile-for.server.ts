import { notFound } from "#app/request/problem.ts";
import type { Profile } from "./profiles/profile.ts";
import { isProfileName, profileNamed } from "./profiles.ts";

/** The profile of an address. @throws Problem 404 where there is none */
export function profileFor(name: string | undefined): Profile {
	if (!name || !isProfileName(name)) throw notFound();
	return profileNamed(name);
}
