import { Icon } from "#app/ui/icon.tsx";

/** What a menu stands at: `Group Client`. */
export function Chosen({ what, chosen }: { what: string; chosen: string }) {
	return (
		<>
			{what}
			<b className="font-semibold">{chosen}</b>
			<Icon name="chevron-down" />
		</>
	);
}
