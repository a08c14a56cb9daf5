import type { Tone } from "./tone.ts";

/** A square of colour beside a word that says the same. Internal is hatched. */
export function Dot({ tone }: { tone: Tone }) {
	return <span className="dot" data-tone={tone} aria-hidden="true" />;
}
