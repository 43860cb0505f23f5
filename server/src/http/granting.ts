import { ROLES, type Role } from "@parley/engine";
import type { Caller } from "../runtime/caller.ts";
import type { Standing } from "../runtime/people/standing.ts";
import { mustMay } from "./admit.ts";

/** Throws unless the caller may do all that a role may: nobody gives a role that may do more than he may himself. */
export function mustBeAbleToGrant(caller: Caller, role: Role, brand: string): void {
  for (const permission of ROLES[role].may) mustMay(caller, permission, brand);
}

/** May a caller do all that somebody with this standing may, and manage people there? */
export const isAbleToGrant = (caller: Caller, { brand, role }: Pick<Standing, "brand" | "role">): boolean =>
  caller.may("people:manage", brand) && ROLES[role].may.every((permission) => caller.may(permission, brand));
