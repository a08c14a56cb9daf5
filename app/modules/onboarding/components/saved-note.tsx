import { Icon } from "#app/ui/icon.tsx";

type SavedNoteProps = {
	/** `14:32` */
	time: string;
	/** A mail with the link back was sent. */
	byMail: boolean;
};

/** When the draft was last kept, and how to come back to it. */
export function SavedNote({ time, byMail }: SavedNoteProps) {
	const how = byMail ? "with the link in your email" : "in this browser";
	return (
		<p className="ml-auto flex items-center gap-1.5 text-xs text-ink-3" role="status">
			<Icon name="cloud-check" />
			<span>
				Draft saved {time}
				<span className="max-md:hidden">. You can close this and come back {how}.</span>
			</span>
		</p>
	);
}
