import { createContext } from "react";

/** The nonce of the page's Content-Security-Policy; empty in the browser, where it is no longer told. */
export const NonceContext = createContext("");
