type AvatarProps = {
	name: string;
	/** The address of their picture, where they have one. */
	picture?: string | null | undefined;
	size?: "sm" | "lg" | undefined;
};

/** A person's picture, or their initials on one of twelve hues; the name is said beside it. */
export function Avatar({ name, picture, size }: AvatarProps) {
	if (picture) return <img className="avatar" data-size={size} src={picture} alt="" />;
	return (
		<span className="avatar" data-hue={hue(name)} data-size={size} aria-hidden="true">
			{initials(name)}
		</span>
	);
}

/** First and last word's first letters: "Pieter van Rensburg" is PR. */
export function initials(name: string): string {
	const words = name.trim().split(/\s+/u);
	const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
	return letters.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase() ?? "").join("");
}

function hue(name: string): number {
	let sum = 0;
	for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 3600;
	return sum % 12;
}
