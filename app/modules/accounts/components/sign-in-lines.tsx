import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";

export type SignInLine = {
	id: string;
	/** "today 09:02" */
	at: string;
	/** "Password and code from an app" */
	how: string;
	isSuccess: boolean;
	device: { name: string; isPhone: boolean };
	network: string;
	/** Whose it is, where the list is of several people. */
	who?: string;
};

/** Who signed in, or tried to. */
export function SignInLines({ lines }: { lines: readonly SignInLine[] }) {
	if (lines.length === 0) {
		return <p className="px-4 py-3 text-sm text-ink-3">Nothing yet: it is kept from now on.</p>;
	}
	return (
		<ul className="divide-y divide-line text-sm">
			{lines.map((line) => (
				<li key={line.id} className="flex flex-wrap items-center gap-3 px-4 py-2.5">
					<Icon name={line.device.isPhone ? "smartphone" : "laptop"} className="text-ink-3" />
					<span className="min-w-0 flex-1">
						<b className="font-semibold">{line.who ?? line.device.name}</b>
						<span className="block text-xs break-words text-ink-3">
							{line.isSuccess ? `${line.how},` : "Tried"} {line.at} from {line.network}
							{line.who && `, ${line.device.name}`}
						</span>
					</span>
					{!line.isSuccess && (
						<Badge tone="warning" icon="circle-x">
							Refused
						</Badge>
					)}
				</li>
			))}
		</ul>
	);
}
