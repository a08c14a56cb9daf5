import type { ReactNode } from "react";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import { Panel } from "#app/ui/panel.tsx";
import { SecondFactorBadge } from "./second-factor-badge.tsx";

type SecondFactorPanelProps = {
	factors: {
		passkeys: readonly unknown[];
		codeApp: { since: string } | null;
		recovery: { left: number; made: string } | null;
	};
};

/** What is asked besides the password. */
export function SecondFactorPanel({
	factors: { passkeys, codeApp, recovery },
}: SecondFactorPanelProps) {
	return (
		<Panel
			title="Second factor"
			flush
			action={<SecondFactorBadge isOn={codeApp !== null || passkeys.length > 0} />}
		>
			<div className="divide-y divide-line text-sm">
				<Row
					icon="smartphone"
					title="Code from an app"
					text={
						codeApp
							? `Set up ${codeApp.since}. Asked after a password, not after a passkey.`
							: "Six digits from your phone, asked after your password."
					}
				>
					<ButtonLink size="sm" to="/account/security/code">
						{codeApp ? "Move to another phone" : "Set up"}
					</ButtonLink>
					{codeApp && (
						<ButtonLink
							size="sm"
							kind="ghost"
							to="/account/security/code/removal"
							aria-label="Remove codes from an app"
						>
							Remove
						</ButtonLink>
					)}
				</Row>
				{recovery && (
					<Row
						icon="key-round"
						title="Recovery codes"
						text={`${recovery.left} of 10 left, made ${recovery.made}. Each lets you in once without your phone or key.`}
					>
						<ButtonLink size="sm" to="/account/security/recovery-codes">
							Make new ones
						</ButtonLink>
					</Row>
				)}
			</div>
		</Panel>
	);
}

type RowProps = { icon: IconName; title: string; text: string; children: ReactNode };

function Row({ icon, title, text, children }: RowProps) {
	return (
		<div className="flex flex-wrap items-center gap-3 px-4 py-2.5">
			<Icon name={icon} className="text-ink-3" />
			<span className="min-w-48 flex-1">
				<b className="font-semibold">{title}</b>
				<span className="block text-xs text-ink-3">{text}</span>
			</span>
			<span className="flex flex-wrap gap-2">{children}</span>
		</div>
	);
}
