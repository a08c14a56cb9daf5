/** What a list counts beside its title: "6 open, 2 archived", and no word of what there is none of. */
export function countWords({ open, archived }: { open: number; archived: number }): string {
	return archived === 0 ? `${open} open` : `${open} open, ${archived} archived`;
}
