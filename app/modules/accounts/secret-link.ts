/** For pages whose address is a secret: no link on them tells it on. */
export const secretLinkHeaders = { "Referrer-Policy": "no-referrer" } as const;
