import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Brand } from "./brand.tsx";

/** A page with nothing around it but the mark, for when there is no workspace to show. */
export function ErrorPage({ children }: { children: ReactNode }) {
	return (
		<div className="flex min-h-dvh flex-col">
			<header className="flex h-14 items-center border-b border-line px-4 lg:px-6">
				<Link className="brand min-h-11 md:min-h-0" to="/">
					<Brand />
				</Link>
			</header>
			<main id="main" className="flex-1 pt-6">
				{children}
			</main>
		</div>
	);
}
