import { PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { PASSWORD_LENGTH, ROLES, type InvitationSeen } from "@parley/engine";
import { errorInWords } from "../api/error-words.ts";
import { ApiProblem } from "../api/http.ts";
import { acceptInvitation, invitationQuery } from "../api/session.ts";
import { rich } from "../texts/rich.ts";
import { t } from "../texts/texts.ts";
import { Entry, EntryForm, isWrong, textOf } from "./entry.tsx";

/** Where an invitation's link leads: who opens it says who they are, chooses a password, and is in. */
export function WelcomePage() {
  const [token] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get("token") ?? "");
  const invitation = useQuery({ ...invitationQuery(token), enabled: token !== "" });
  if (token === "") return <Closed why={t("This link is not whole: it has to end in #token=…")} />;
  if (invitation.isPending) return <Opening />;
  if (invitation.isError) return <Closed why={wordsOf(invitation.error)} />;
  return <Open token={token} invitation={invitation.data} />;
}

/** As high as the form that follows, so that nothing jumps. */
function Opening() {
  return (
    <Entry title={t("Welcome to Parley")} about={t("Opening the invitation …")}>
      <div className="entry-waiting" />
    </Entry>
  );
}

function Open({ token, invitation }: { readonly token: string; readonly invitation: InvitationSeen }) {
  const accepting = useMutation({ mutationFn: acceptInvitation, onSuccess: () => window.location.replace("/") });
  const { error } = accepting;
  const { email, known, purpose } = invitation;
  const isNew = !known;
  const given = (form: FormData, field: string) => (form.has(field) ? { [field]: textOf(form, field) } : {});
  return (
    <Entry title={purpose === "password" ? t("A new password") : t("Welcome to Parley")} about={about(invitation)}>
      <EntryForm
        action={purpose === "password" ? t("Set password") : t("Join")}
        isBusy={accepting.isPending || accepting.isSuccess}
        error={error}
        onSend={(form) =>
          accepting.mutate({
            token,
            ...given(form, "name"),
            ...(email === null ? given(form, "email") : {}),
            password: textOf(form, "password"),
          })
        }
      >
        {isNew && (
          <TextInput
            name="name"
            label={t("Your name")}
            autoComplete="name"
            maxLength={100}
            required
            withAsterisk={false}
            autoFocus
            error={isWrong(error, "name")}
          />
        )}
        <TextInput
          name="email"
          type="email"
          label={t("E-mail")}
          autoComplete="username"
          required
          withAsterisk={false}
          readOnly={email !== null}
          variant={email === null ? "default" : "filled"}
          defaultValue={email ?? ""}
          error={isWrong(error, "email")}
        />
        <Password isChosen={isNew || purpose === "password"} autoFocus={!isNew} error={isWrong(error, "password")} />
      </EntryForm>
    </Entry>
  );
}

interface PasswordProps {
  /** A new one, and not the one that the person has. */
  readonly isChosen: boolean;
  readonly autoFocus: boolean;
  readonly error: ReturnType<typeof isWrong>;
}

function Password({ isChosen, autoFocus, error }: PasswordProps) {
  return (
    <PasswordInput
      name="password"
      label={isChosen ? t("Choose a password") : t("Your password")}
      description={isChosen && t("At least {count} characters.", { count: PASSWORD_LENGTH.least })}
      autoComplete={isChosen ? "new-password" : "current-password"}
      minLength={PASSWORD_LENGTH.least}
      maxLength={PASSWORD_LENGTH.most}
      required
      withAsterisk={false}
      autoFocus={autoFocus}
      error={error}
    />
  );
}

function about({ purpose, brand, role, email, known }: InvitationSeen): string {
  if (purpose === "password")
    return t("For {account}. Whoever is signed in with it elsewhere is signed out.", {
      account: email ?? t("your account"),
    });
  const where = brand === null || brand.id === "*" ? t("all brands") : brand.name;
  const what = role === null ? "" : t("{role} of {where}", { role: ROLES[role].title.toLowerCase(), where });
  return known
    ? t("You are invited as {what}. Join with the account that you have.", { what })
    : t("You are invited as {what}.", { what });
}

const toSignIn = (inside: ReactNode[]) => <a href="/sign-in">{inside}</a>;

function Closed({ why }: { readonly why: string }) {
  return (
    <Entry title={t("This invitation does not open")} about={<span role="alert">{why}</span>}>
      <p className="entry-more">
        {rich("Have you accepted it already? Then <link>sign in</link>. Else ask for a new link.", {
          link: toSignIn,
        })}
      </p>
    </Entry>
  );
}

function wordsOf(error: Error): string {
  if (error instanceof ApiProblem && error.status === 404) return t("It is unknown, was used already, or has expired.");
  return errorInWords(error);
}
