import { useMatches } from "@remix-run/react";
import { Fragment } from "react";
import { useTimer } from "#app/modules/timer/components/use-timer.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import type { ShortcutGroup } from "#app/ui/shortcuts.ts";
import { SingleKeysSwitch } from "#app/ui/single-keys-switch.tsx";
import { everywhereShortcuts } from "../everywhere-shortcuts.ts";
import type { Place } from "../places.ts";

type ShortcutsDialogProps = { open: boolean; onClose: () => void; places: readonly Place[] };

/** Every key that works here: those of the product, then those of the page. */
export function ShortcutsDialog({ open, onClose, places }: ShortcutsDialogProps) {
	const ofPage = useMatches().flatMap(({ handle }) =>
		hasShortcuts(handle) ? handle.shortcuts : [],
	);
	return (
		<Dialog
			open={open}
			onClose={onClose}
			title="Keyboard shortcuts"
			className="!w-[min(44rem,calc(100vw-2rem))]"
			foot={
				<Button type="button" onClick={onClose}>
					Close
				</Button>
			}
		>
			<div className="mt-3 grid gap-x-8 gap-y-4 md:grid-cols-2">
				{[everywhereShortcuts(places, useTimer() !== null), ...ofPage].map((group) => (
					<Group key={group.title} group={group} />
				))}
			</div>
			<div className="mt-4">
				<SingleKeysSwitch />
			</div>
		</Dialog>
	);
}

function Group({ group }: { group: ShortcutGroup }) {
	return (
		<section>
			<h3 className="text-sm">{group.title}</h3>
			<dl className="mt-1 grid text-sm">
				{group.shortcuts.map(({ keys, does }) => (
					<div key={does} className="flex items-center gap-3 border-b border-line py-1.5">
						<dt className="flex-1 text-ink-2">{does}</dt>
						<dd className="flex items-center gap-1">
							{keys.map((key, index) => (
								<Fragment key={key}>
									{index > 0 && <span className="text-xs text-ink-3">then</span>}
									{key.split("+").map((part) => (
										<kbd key={part} className="kbd">
											{part}
										</kbd>
									))}
								</Fragment>
							))}
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

function hasShortcuts(handle: unknown): handle is { shortcuts: readonly ShortcutGroup[] } {
	return typeof handle === "object" && handle !== null && "shortcuts" in handle;
}
