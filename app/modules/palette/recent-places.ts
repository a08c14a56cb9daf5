/** A page that was opened here before. */
export type RecentPlace = { readonly to: string; readonly label: string };

const most = 8;

/** Not worth coming back to. */
const passing = /^\/($|search|notifications)/;

/** What a device keeps for a member, newest first; nothing of what it kept for somebody else. */
export function readRecent(text: string | null, member: string): RecentPlace[] {
	const [of, ...lines] = (text ?? "").split("\n");
	if (of !== member) return [];
	return lines.flatMap((line) => {
		const [to = "", label = ""] = line.split("\t");
		return to.startsWith("/") && label !== "" ? [{ to, label }] : [];
	});
}

/** The same with one more at its head. */
export function withRecent(
	places: readonly RecentPlace[],
	{ to, label }: RecentPlace,
): RecentPlace[] {
	const plain = label.replace(/\s+/g, " ").trim();
	if (passing.test(to) || plain === "") return [...places];
	return [{ to, label: plain }, ...places.filter((place) => place.to !== to)].slice(0, most);
}

/** As it is kept: the member, then a line a place. */
export function recentText(member: string, places: readonly RecentPlace[]): string {
	return [member, ...places.map(({ to, label }) => `${to}\t${label}`)].join("\n");
}
