import { Icon } from "./icon.tsx";

/** Under a list: the whole of it as a CSV file. `to` is an address that answers with an attachment. */
export function FileLink({ to }: { to: string }) {
	return (
		<a
			href={to}
			download
			className="ml-auto inline-flex min-h-8 items-center gap-2 text-sm font-medium text-ink-2 hover:underline max-md:min-h-11"
		>
			<Icon name="download" />
			Download as CSV
		</a>
	);
}
