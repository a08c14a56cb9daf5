/** What a form changes of an entry; what is missing stays. */
export type EntryFields = {
	note?: string;
	/** Ids of tags, parted by spaces. */
	tags?: string;
	/** `yes`, `no`, or empty to follow project and task. */
	billable?: string;
	/** A duration as it is typed: `1:30`. */
	time?: string;
};
