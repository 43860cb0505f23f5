import { useQuery } from "@tanstack/react-query";
import { brandFileQuery } from "../../api/drafts.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { BrandDesk, type BrandPageProps } from "./brand-desk.tsx";

/** The brand's settings, as soon as its file was read. */
export function BrandPage(props: BrandPageProps) {
  const file = useQuery(brandFileQuery(props.brand.id));
  if (file.isSuccess) return <BrandDesk {...props} file={file.data} />;
  return (
    <main className="whole">
      <div role="status">
        {file.isError ? (
          <Trouble what={t("The brand could not be read.")} error={file.error} onRetry={() => void file.refetch()} />
        ) : (
          t("Reading the brand …")
        )}
      </div>
    </main>
  );
}
