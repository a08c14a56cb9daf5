ALTER TABLE "invitations" VALIDATE CONSTRAINT "invitations_custom_role_id_roles_id_fk";--> statement-breakpoint
ALTER TABLE "members" VALIDATE CONSTRAINT "members_custom_role_id_roles_id_fk";
