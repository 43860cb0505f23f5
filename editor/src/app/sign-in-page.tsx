import { PasswordInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { placeAfterSignIn, signIn } from "../api/session.ts";
import { t } from "../texts/texts.ts";
import { Entry, EntryForm, isWrong, textOf } from "./entry.tsx";

/** Where people sign in; afterwards it leads to where they wanted to go. */
export function SignInPage() {
  const entering = useMutation({
    mutationFn: signIn,
    onSuccess: () => window.location.replace(placeAfterSignIn(window.location.search, window.location.origin)),
  });
  const { error } = entering;
  return (
    <Entry title={t("Sign in")} about={t("To see what people write to your brands, and how you answer.")}>
      <EntryForm
        action={t("Sign in")}
        isBusy={entering.isPending || entering.isSuccess}
        error={error}
        onSend={(form) => entering.mutate({ email: textOf(form, "email"), password: textOf(form, "password") })}
      >
        <TextInput
          name="email"
          type="email"
          label={t("E-mail")}
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
          error={isWrong(error, "email")}
        />
        <PasswordInput
          name="password"
          label={t("Password")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          error={isWrong(error, "password")}
        />
      </EntryForm>
      <p className="entry-more">
        {t(
          "No account, or no password any more? Whoever manages people here can give you a link. The very first link stands on the server’s terminal.",
        )}
      </p>
    </Entry>
  );
}
