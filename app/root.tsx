import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { readTheme } from "./modules/shell/theme.ts";
import "./styles/app.css";
import textFont from "./styles/fonts/instrument-sans-latin-standard-normal.woff2";
import { ErrorPage } from "./ui/error-page.tsx";
import { useFocusRefused } from "./ui/focus-refused.ts";
import { NonceContext } from "./ui/nonce.ts";
import { OwnScroll } from "./ui/own-scroll.tsx";
import { pageTitle } from "./ui/read-error.ts";
import { RouteError } from "./ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [{ title: pageTitle(null, error) }];

export const links: LinksFunction = () => [
	{ rel: "icon", href: "/mark.svg", type: "image/svg+xml" },
	{ rel: "preload", href: textFont, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
];

/** For every host and every page, also the refused ones: it reads nothing but the request. */
export function loader({ request, context }: LoaderFunctionArgs) {
	return { requestId: context.requestId, theme: readTheme(request.headers.get("Cookie")) };
}

export function Layout({ children }: { children: ReactNode }) {
	const nonce = useContext(NonceContext);
	const theme = useRouteLoaderData<typeof loader>("root")?.theme;
	return (
		<html lang="en-ZA" data-theme={theme === "system" ? undefined : theme}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
				<meta name="color-scheme" content="light dark" />
				<Meta />
				<Links />
			</head>
			<body>
				<a className="skip" href="#main">
					Skip to content
				</a>
				{children}
				<OwnScroll nonce={nonce} />
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	);
}

export default function App() {
	useFocusRefused();
	return <Outlet />;
}

export function ErrorBoundary() {
	return (
		<ErrorPage>
			<RouteError />
		</ErrorPage>
	);
}
