import type { LoaderFunctionArgs } from "@remix-run/node";
import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import "./styles/app.css";
import { NonceContext } from "./ui/nonce.ts";

/** For every host and every page, also the refused ones: it reads nothing but the request. */
export function loader({ context }: LoaderFunctionArgs) {
	return { requestId: context.requestId };
}

export function Layout({ children }: { children: ReactNode }) {
	const nonce = useContext(NonceContext);
	useRouteLoaderData<typeof loader>("root");
	return (
		<html lang="en-ZA">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
				<meta name="color-scheme" content="light dark" />
				<link rel="icon" href="/mark.svg" type="image/svg+xml" />
				<Meta />
				<Links />
			</head>
			<body>
				{children}
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	);
}

export default function App() {
	return <Outlet />;
}
