import type { Allowed } from "./allowed-addresses.ts";
import { guardedLookup, type Resolve } from "./guarded-lookup.ts";
import { openPost, type Post, type PostLimits } from "./post.ts";
import { faultOfReceiver } from "./receiver-url.ts";

/** What a guarded post may reach. */
export interface GuardedPostOptions {
  /** What may be reached beside the public internet. */
  readonly allowed: Allowed;
  readonly resolve?: Resolve;
  readonly limits?: PostLimits;
}

/**
 * A way to post to addresses that come from outside: neither the address itself, which may have been taken when more was allowed,
 * nor what its name resolves to at each connection may be inside the operator's network.
 */
export function guardedPost({ allowed, resolve, limits }: GuardedPostOptions): Post {
  const post = openPost({ lookup: guardedLookup(allowed, resolve), ...(limits === undefined ? {} : { limits }) });
  return async (parcel) => {
    const fault = faultOfReceiver(parcel.url, allowed);
    if (fault !== null) throw new Error(`the address ${fault}`);
    return post(parcel);
  };
}
