import { matchWords } from "../match.ts";

/** A name with what was typed of it in bold. */
export function Marked({ text, typed }: { text: string; typed: string }) {
	const spans = matchWords(text, typed) ?? [];
	const ends = [0, ...spans.map(([, to]) => to)];
	return (
		<>
			{spans.map(([from, to], index) => (
				<span key={from}>
					{text.slice(ends[index], from)}
					<b>{text.slice(from, to)}</b>
				</span>
			))}
			{text.slice(ends.at(-1))}
		</>
	);
}
