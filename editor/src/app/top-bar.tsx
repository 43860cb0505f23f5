import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { PublishedBody } from "@parley/engine";
import { leave } from "../api/session.ts";
import { Icon } from "../look/icons.tsx";
import { LOCALE } from "../texts/locale.ts";
import { t } from "../texts/texts.ts";
import { BrandSelect } from "./brand-select.tsx";

interface TopBarProps {
  readonly published: PublishedBody;
  readonly brands: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly onBrand: (id: string) => void;
  /** Who is signed in. */
  readonly who: string;
}

/** Where am I, what is live, and by which light. */
export function TopBar({ published, brands, onBrand, who }: TopBarProps) {
  const { brand, protocol, publishedAt } = published;
  const since = new Intl.DateTimeFormat(LOCALE, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: brand.timeZone,
  }).format(new Date(publishedAt));
  return (
    <header className="top">
      <span className="logo">Parley</span>
      <BrandSelect brand={brand.id} brands={brands} onBrand={onBrand} />
      <h1 className="crumb">
        {brands.length === 1 && <>{brand.name} / </>}
        <b>{protocol.title}</b>
      </h1>
      <span className="pill pill-live">{t("● live since {since}", { since })}</span>
      <span className="top-space" />
      <SchemeToggle />
      <span className="who" title={who}>
        {who}
      </span>
      <SignOut />
    </header>
  );
}

/** Ends the session; the page then shows the sign-in. */
export function SignOut() {
  const signOut = useMutation({ mutationFn: leave });
  return (
    <button
      type="button"
      className="sign-out"
      disabled={signOut.isPending}
      title={signOut.error?.message ?? t("End this session")}
      onClick={() => signOut.mutate()}
    >
      {signOut.isError ? t("Sign out again") : t("Sign out")}
    </button>
  );
}

/** Changes between light and dark. */
export function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const other = scheme === "dark" ? "light" : "dark";
  const title = t(other === "light" ? "Switch to light colours" : "Switch to dark colours");
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={title}
      title={title}
      onClick={() => setColorScheme(other)}
    >
      <Icon name={scheme === "dark" ? "sun" : "moon"} size={16} />
    </button>
  );
}
