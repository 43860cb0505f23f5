import { compile, parseBrand, parseProtocol } from "@parley/engine";
import { prepareLoadBrand } from "../store/protocols/load-brand.ts";
import { preparePublishVersion } from "../store/protocols/publish-version.ts";
import { prepareSaveBrand } from "../store/protocols/save-brand.ts";
import type { Store } from "../store/open-store.ts";

export interface Published {
  readonly brand: string;
  readonly brandRevision: number;
  readonly version: string;
}

/**
 * Publishes a protocol with its brand: both are parsed, compiled together and kept, and new cases take this version.
 * The same content again is the same version. Throws with issues when they do not fit.
 */
export function publish(
  store: Store,
  documents: { readonly protocol: unknown; readonly brand: unknown },
  at: number,
): Published {
  const protocol = parseProtocol(documents.protocol);
  const brand = parseBrand(documents.brand);
  const { version: hash } = compile(protocol, brand);
  const document = JSON.stringify(protocol);
  const brandDocument = JSON.stringify(brand);
  const { db } = store;
  const loadBrand = prepareLoadBrand(db);
  const saveBrand = prepareSaveBrand(db);
  const publishVersion = preparePublishVersion(db);
  return db
    .transaction((): Published => {
      const known = loadBrand(brand.id);
      const revision = known === undefined ? 1 : known.document === brandDocument ? known.revision : known.revision + 1;
      if (revision !== known?.revision) saveBrand({ id: brand.id, revision, document: brandDocument, saved_at: at });
      publishVersion({
        brand: brand.id,
        hash,
        brand_revision: revision,
        protocol_id: protocol.id,
        title: protocol.title,
        document,
        brand_document: brandDocument,
        published_at: at,
      });
      return { brand: brand.id, brandRevision: revision, version: hash };
    })
    .immediate();
}
