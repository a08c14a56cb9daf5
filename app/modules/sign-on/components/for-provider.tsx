import { CopyField } from "#app/ui/copy-field.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** What the provider has to know of this workspace, to be copied. */
export function ForProvider({ addresses }: { addresses: readonly string[] }) {
	return (
		<Panel title="For your provider">
			<p className="mb-4 max-w-[68ch] text-sm text-ink-2">
				At your identity provider, like Microsoft Entra ID, Google Workspace, Okta or Keycloak, add
				this workspace as a web application for OpenID Connect with{" "}
				{addresses.length > 1 ? "these return addresses" : "this return address"}. It gives you the
				issuer, a client ID and a client secret.
			</p>
			<div className="grid gap-3">
				{addresses.map((address, index) => (
					<CopyField
						key={address}
						form={`return-${index}`}
						name="address"
						label={addresses.length > 1 ? `Return address ${index + 1}` : "Return address"}
						value={address}
					/>
				))}
			</div>
		</Panel>
	);
}
