import { Icon } from "#app/ui/icon.tsx";

export type SignOnOffer = {
	/** What people know the provider as. */
	readonly label: string;
	/** Where it begins, with what comes afterwards. */
	readonly path: string;
	/** They signed out here a moment ago, and may want to there. */
	readonly hasJustLeft: boolean;
};

/** The way in by the company's own provider, above the password. A plain link: it leads to another site. */
export function SignOnButton({ offer: { label, path, hasJustLeft } }: { offer: SignOnOffer }) {
	return (
		<div className="mt-8 grid gap-5">
			<a className="btn" data-size="lg" href={path}>
				<Icon name="building-2" /> Continue with {label}
			</a>
			{hasJustLeft && (
				<a
					className="link inline-flex min-h-6 items-center text-sm max-md:min-h-11"
					href="/sign-in/sso/sign-out"
				>
					Sign out of {label} as well
				</a>
			)}
			<p className="flex items-center gap-3 text-sm text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
				or
			</p>
		</div>
	);
}

type SignOnInsteadProps = { offer: SignOnOffer; domain: string; isRequired: boolean };

/** In the place of a refusal: who has such an address comes by the provider. */
export function SignOnInstead({ offer, domain, isRequired }: SignOnInsteadProps) {
	return (
		<div className="mt-8 grid gap-4" role="alert">
			<p className="text-base">
				<b className="font-semibold">
					{isRequired
						? `People with an address at ${domain} sign in with ${offer.label}.`
						: `That email and password do not go together. People with an address at ${domain} can sign in with ${offer.label}.`}
				</b>{" "}
				{isRequired && "Passwords count here for owners and for other addresses only."}
			</p>
			<a className="btn" data-kind="primary" data-size="lg" href={offer.path}>
				Continue with {offer.label}
			</a>
		</div>
	);
}
