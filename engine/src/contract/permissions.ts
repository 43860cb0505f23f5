/** Everything that somebody may be allowed to do in a brand. API keys carry some of these as scopes; roles stand for sets of them. */
export const PERMISSIONS = {
  "mentions:send": "Send mentions, and events of their cases.",
  "cases:read": "See cases, with everything that people wrote in them.",
  "cases:act": "Take a case, hand it on, answer, and tell what came of it.",
  "approvals:decide": "Approve or refuse replies and offers.",
  "protocols:read": "See the brand, its protocols and their versions.",
  "protocols:write": "Change drafts.",
  "protocols:publish": "Publish, retire and roll back versions, and move running cases.",
  "approvals:publish": "Agree to a publication that somebody else asks for.",
  "brand:write": "Change the brand: its hours, leads, topics, and where its effects go.",
  "effects:manage": "See, retry and drop effects that could not be delivered.",
  "reports:read": "See reports.",
  "record:read": "See who did what, and export cases.",
  "record:erase": "Export or erase all that is kept on an author.",
  "keys:manage": "Make and revoke API keys.",
  "people:manage": "Invite people, and change or take away their roles.",
} as const;

export type Permission = keyof typeof PERMISSIONS;

/** All permissions, in the order of the reference. */
export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as readonly Permission[];

const SEEING = ["cases:read", "protocols:read", "reports:read"] as const satisfies readonly Permission[];

/** What people are in a brand, and what that lets them do. */
export const ROLES = {
  viewer: { title: "Viewer", may: SEEING },
  lead: { title: "Lead", may: [...SEEING, "cases:act", "mentions:send"] },
  designer: { title: "Designer", may: [...SEEING, "protocols:write", "protocols:publish", "brand:write"] },
  approver: { title: "Approver", may: [...SEEING, "approvals:decide", "approvals:publish", "record:read"] },
  admin: { title: "Admin", may: ALL_PERMISSIONS },
} as const satisfies { readonly [role: string]: { readonly title: string; readonly may: readonly Permission[] } };

export type Role = keyof typeof ROLES;

/** May somebody with this role do this? */
export function roleMay(role: Role, permission: Permission): boolean {
  return (ROLES[role].may as readonly Permission[]).includes(permission);
}
