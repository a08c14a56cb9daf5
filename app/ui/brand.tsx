import { Tally } from "./tally.tsx";

/** Mark and word. Wrap it in a link where it leads home. */
export function Brand({ word = true }: { word?: boolean }) {
	return (
		<>
			<Tally />
			{word && <span>crowdminder</span>}
		</>
	);
}
