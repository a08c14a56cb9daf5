/**
 * For pages whose address is a secret: no other site learns it from a link. Not `no-referrer`: browsers then
 * send forms without their Origin, and those are refused.
 */
export const secretLinkHeaders = { "Referrer-Policy": "same-origin" } as const;
