import { ButtonLink } from "#app/ui/button.tsx";

/** From a client or a project to what is billed of it, for those who may see that. */
export function BillingLinks({ query, of }: { query: string; of: string }) {
	return (
		<>
			<ButtonLink kind="ghost" icon="receipt-text" to={`/rates?${query}`}>
				Rates
			</ButtonLink>
			<ButtonLink kind="ghost" icon="scale" to={`${of}/rounding`}>
				Rounding
			</ButtonLink>
		</>
	);
}
