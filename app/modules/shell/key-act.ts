import type { Place } from "./places.ts";

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

export type KeyAct =
	| { act: "palette" | "shortcuts" | "await-place" }
	| { act: "go"; place: Place }
	| null;

type State = {
	/** False while something is typed, and where single letters are turned off. */
	singleKeys: boolean;
	/** G was the key before. */
	going: boolean;
	places: readonly Place[];
};

/** What a key means everywhere in a workspace. */
export function keyAct(event: Key, { singleKeys, going, places }: State): KeyAct {
	const letter = event.key.toLowerCase();
	if (event.altKey) return null;
	if (event.ctrlKey || event.metaKey) return letter === "k" ? { act: "palette" } : null;
	if (!singleKeys) return null;
	if (event.key === "?") return { act: "shortcuts" };
	const place = going ? places.find(({ key }) => key.toLowerCase() === letter) : undefined;
	if (place) return { act: "go", place };
	return letter === "g" ? { act: "await-place" } : null;
}
