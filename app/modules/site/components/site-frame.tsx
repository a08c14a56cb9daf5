import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { Brand } from "#app/ui/brand.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Menu, MenuLink } from "#app/ui/menu.tsx";
import { SiteFooter } from "./site-footer.tsx";

/** Header and footer of the public site. */
export function SiteFrame({ children }: { children: ReactNode }) {
	return (
		<>
			<header className="sticky top-0 z-30 border-b border-line bg-canvas">
				<div className="mx-auto flex h-16 max-w-[76rem] items-center gap-1 px-4 md:px-8">
					<Link className="brand min-h-11 md:min-h-0" to="/">
						<Brand />
					</Link>
					<nav className="ml-6 hidden gap-1 md:flex" aria-label="Site">
						<NavLink className="nav-item !px-3" to="/" end>
							Product
						</NavLink>
						<NavLink className="nav-item !px-3" to="/pricing">
							Pricing
						</NavLink>
					</nav>
					<div className="ml-auto flex items-center gap-2">
						<ButtonLink className="max-md:!hidden" kind="ghost" to="/sign-in">
							Sign in
						</ButtonLink>
						<ButtonLink kind="primary" to="/start">
							Start free
						</ButtonLink>
						<div className="md:hidden">
							<Menu
								trigger={<Icon name="menu" size="lg" />}
								label="Menu"
								align="end"
								look={{ kind: "ghost", square: true }}
							>
								<MenuLink to="/">Product</MenuLink>
								<MenuLink to="/pricing">Pricing</MenuLink>
								<MenuLink to="/sign-in">Sign in</MenuLink>
							</Menu>
						</div>
					</div>
				</div>
			</header>
			<main id="main" tabIndex={-1} className="outline-none">
				{children}
			</main>
			<SiteFooter />
		</>
	);
}
