/** The id of a task in the list of a combobox. */
export function optionId(list: string, taskId: string): string {
	return `${list}${taskId}`;
}
