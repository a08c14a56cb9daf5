/** Which versions this page itself made of entries: what was typed before an answer came still fits them. */
export type MovedVersions = {
	/** Our own request made this version of what we saw in another. */
	note: (id: string, seen: number, now: number) => void;
	/** The version that an entry has by now, for all that we know ourselves. */
	now: (entry: { id: string; version: number }) => number;
};

export function movedVersions(): MovedVersions {
	const moved = new Map<string, number>();
	const name = (id: string, version: number) => `${id}.${version}`;
	return {
		note(id, seen, now) {
			if (now > seen) moved.set(name(id, seen), now);
		},
		now({ id, version }) {
			let last = version;
			for (let next = moved.get(name(id, last)); next; next = moved.get(name(id, last)))
				last = next;
			return last;
		},
	};
}
