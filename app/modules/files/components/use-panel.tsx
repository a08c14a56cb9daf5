import { byteText } from "#app/lib/byte-text.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { StorageUse } from "../quota.server.ts";

/** How much of the plan's storage is taken. */
export function UsePanel({ use }: { use: StorageUse }) {
	const writing = useWriting();
	const { tables, files, allowed } = use;
	const used = byteText(tables + files, writing);
	const words = allowed === null ? `${used} used` : `${used} of ${byteText(allowed, writing)} used`;
	return (
		<Panel title="Storage" action={<ButtonLink to="/plan">See the plans</ButtonLink>}>
			<p className="mb-2 font-medium">{words}</p>
			{allowed !== null && (
				<Meter label={words} max={allowed} parts={[{ value: tables + files }]} />
			)}
			<p className="mt-2 text-sm text-ink-2">
				{byteText(files, writing)} are files, those in the trash included;{" "}
				{byteText(tables, writing)} are time, clients, history and all else, measured once a day.
			</p>
		</Panel>
	);
}
