import { Link } from "@remix-run/react";
import { Brand } from "#app/ui/brand.tsx";

const groups = [
	{
		label: "Product",
		links: [
			{ to: "/", label: "Week sheet" },
			{ to: "/pricing", label: "Pricing" },
		],
	},
	{
		label: "Your workspace",
		links: [
			{ to: "/start", label: "Start free" },
			{ to: "/sign-in", label: "Sign in" },
			{ to: "/find-my-workspace", label: "Find my workspace" },
		],
	},
	{
		label: "Fine print",
		links: [
			{ to: "/terms", label: "Terms" },
			{ to: "/privacy", label: "Privacy" },
		],
	},
] as const;

/** Every page of the site, from every page of the site. */
export function SiteFooter() {
	return (
		<footer className="border-t border-line">
			<div className="mx-auto grid max-w-[76rem] grid-cols-2 gap-8 px-4 py-12 text-sm md:grid-cols-[2fr_1fr_1fr_1fr] md:px-8">
				<div className="max-md:col-span-2">
					<Link className="brand min-h-11 md:min-h-0" to="/">
						<Brand />
					</Link>
					<p className="mt-3 max-w-[32ch] text-ink-3">For companies that sell their time.</p>
				</div>
				{groups.map(({ label, links }) => (
					<nav key={label} aria-label={label}>
						<h2 className="text-sm">{label}</h2>
						<ul className="mt-2">
							{links.map(({ to, label }) => (
								<li key={to}>
									<Link
										className="inline-flex min-h-8 items-center text-ink-2 hover:underline max-md:min-h-11"
										to={to}
									>
										{label}
									</Link>
								</li>
							))}
						</ul>
					</nav>
				))}
			</div>
			<div className="mx-auto max-w-[76rem] px-4 md:px-8">
				<p className="border-t border-line py-5 text-xs text-ink-3">
					© Crowdminder. Prices exclude VAT unless we say so.
				</p>
			</div>
		</footer>
	);
}
