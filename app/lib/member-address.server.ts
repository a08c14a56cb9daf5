import { normalEmail } from "./email-address.ts";
import { keyedHash } from "./secret.server.ts";

/** How an address is kept in `public.member_addresses`: nobody reads it there, who knows it finds its workspaces. */
export function memberAddressHash(appSecret: string, email: string): string {
	return keyedHash(appSecret, "member-address", normalEmail(email));
}
