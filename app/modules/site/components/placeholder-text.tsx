import type { ReactNode } from "react";
import { Statusline } from "#app/ui/statusline.tsx";
import { ReadingPage } from "./reading-page.tsx";

/** A legal page before its text is written: says so, above everything else. */
export function PlaceholderText({ title, children }: { title: string; children: ReactNode }) {
	return (
		<ReadingPage title={title}>
			<Statusline tone="warning" icon="triangle-alert">
				<strong>Placeholder.</strong> The text of this page is not written yet. Nothing on it binds
				anybody.
			</Statusline>
			{children}
		</ReadingPage>
	);
}
