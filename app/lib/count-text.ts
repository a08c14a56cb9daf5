/** `1 person`, `12 people` */
export function peopleText(count: number): string {
	return count === 1 ? "1 person" : `${count} people`;
}

/** `1 entry`, `12 entries` */
export function countText(count: number, one: string, many: string): string {
	return `${count} ${count === 1 ? one : many}`;
}
