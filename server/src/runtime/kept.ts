import { parseBrand, parseProtocol, type Brand, type CaseState, type Protocol } from "@parley/engine";

/** The protocol that a row keeps, a version's or a draft's; throws PARLEY_PROTOCOL_INVALID where a draft is none yet. */
export const protocolIn = (row: { readonly document: string }): Protocol => parseProtocol(JSON.parse(row.document));

/** The brand that a row keeps. */
export const brandIn = (row: { readonly document: string }): Brand => parseBrand(JSON.parse(row.document));

/** The state that a row keeps: the engine wrote it, so it is not checked again. */
export const stateIn = (row: { readonly state: string }): CaseState => JSON.parse(row.state) as CaseState;
