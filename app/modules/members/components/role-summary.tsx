import type { ReactNode } from "react";
import { Icon } from "#app/ui/icon.tsx";
import { Panel } from "#app/ui/panel.tsx";

type RoleSummaryProps = {
	name: string;
	note?: ReactNode;
	sentences: readonly string[];
	action?: ReactNode;
	children?: ReactNode;
};

/** A role and everything that it may do. */
export function RoleSummary({ name, note, sentences, action, children }: RoleSummaryProps) {
	return (
		<Panel title={name} action={action}>
			{note && <p className="mb-3 text-sm text-ink-2">{note}</p>}
			<ul className="grid gap-1 text-sm sm:grid-cols-2" aria-label={`What ${name} may do`}>
				{sentences.map((sentence) => (
					<li key={sentence} className="flex gap-2">
						<Icon name="check" className="mt-0.5 text-ink-3" />
						{sentence}
					</li>
				))}
			</ul>
			{children}
		</Panel>
	);
}
