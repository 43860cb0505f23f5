import "@fontsource-variable/inter/index.css";
import "@mantine/core/styles.css";
import "./theme.css";
import "./shell.css";
import { MantineProvider, localStorageColorSchemeManager } from "@mantine/core";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { askToSignIn, isSignedOut } from "../api/session.ts";
import { App } from "./app.tsx";
import { BrokenPage } from "./broken-page.tsx";
import { SignInPage } from "./sign-in-page.tsx";
import { THEME } from "./theme.ts";
import { WelcomePage } from "./welcome-page.tsx";

const client = new QueryClient({
  queryCache: new QueryCache({ onError: askToSignIn }),
  defaultOptions: {
    queries: { retry: (count, error) => count < 1 && !isSignedOut(error), refetchOnWindowFocus: false },
  },
});
const colorScheme = localStorageColorSchemeManager({ key: "parley-color-scheme" });
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");

/** The server gives this page at three addresses. */
function Page() {
  if (window.location.pathname === "/sign-in") return <SignInPage />;
  return window.location.pathname === "/welcome" ? <WelcomePage /> : <App />;
}

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={THEME} colorSchemeManager={colorScheme} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <BrokenPage>
          <Page />
        </BrokenPage>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
