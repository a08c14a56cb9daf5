import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Panel } from "#app/ui/panel.tsx";

export type ShownPasskey = {
	id: string;
	name: string;
	isSynced: boolean;
	added: string;
	/** Null: never. */
	used: string | null;
	/** The host that it belongs to, where that is not this one. */
	elsewhere: string | null;
};

/** What signs one in without a password. */
export function PasskeysPanel({ passkeys }: { passkeys: readonly ShownPasskey[] }) {
	const isMoved = passkeys.length > 0 && passkeys.every(({ elsewhere }) => elsewhere !== null);
	return (
		<Panel
			title="Passkeys"
			flush
			action={
				<ButtonLink size="sm" icon="plus" to="/account/security/passkeys/new">
					Add a passkey
				</ButtonLink>
			}
		>
			{passkeys.length === 0 && (
				<p className="px-4 py-3 text-sm text-ink-3">
					None yet. With one you sign in by your finger, face or PIN, without a password.
				</p>
			)}
			{isMoved && (
				<p className="px-4 py-3 text-sm text-warning">
					Your workspace has a new address, and these belong to the old one. Add one for this
					address.
				</p>
			)}
			<ul className="divide-y divide-line text-sm">
				{passkeys.map((passkey) => (
					<li key={passkey.id} className="flex flex-wrap items-center gap-3 px-4 py-2.5">
						<Icon name={passkey.isSynced ? "fingerprint" : "usb"} className="text-ink-3" />
						<span className="min-w-40 flex-1">
							<b className="font-semibold break-words">{passkey.name}</b>
							<span className="block text-xs text-ink-3">
								Added {passkey.added}, {passkey.used ? `used ${passkey.used}` : "never used"}
							</span>
						</span>
						{passkey.elsewhere && <Badge tone="warning">Belongs to {passkey.elsewhere}</Badge>}
						<span className="flex gap-2">
							<Act of={passkey} to="name">
								Rename
							</Act>
							<Act of={passkey} to="removal">
								Remove
							</Act>
						</span>
					</li>
				))}
			</ul>
		</Panel>
	);
}

type ActProps = { of: ShownPasskey; to: string; children: string };

function Act({ of, to, children }: ActProps) {
	return (
		<ButtonLink
			kind="ghost"
			size="sm"
			to={`/account/security/passkeys/${of.id}/${to}`}
			aria-label={`${children} ${of.name}`}
		>
			{children}
		</ButtonLink>
	);
}
