import { Button, Modal, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { publishDraft } from "../../api/drafts.ts";
import { ApiProblem } from "../../api/http.ts";
import type { Problems } from "./use-problems.ts";
import type { Saving } from "./use-saving.ts";

interface PublishButtonProps {
  readonly brand: string;
  readonly draft: string;
  readonly saving: Saving;
  readonly problems: Problems;
  readonly mayPublish: boolean;
}

/** Publishes the draft as it is saved: says what stands against it, asks for a note, and tells what came of it. */
export function PublishButton({ brand, draft, saving, problems, mayPublish }: PublishButtonProps) {
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const publish = useMutation({
    mutationFn: (note: string) => publishDraft(brand, { draft, revision: saving.revision, note }),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "draft" }),
  });
  const errors = (problems.issues ?? []).filter(
    ({ severity, accepted }) => severity === "error" && accepted === undefined,
  );
  const close = (): void => {
    setOpen(false);
    publish.reset();
  };
  return (
    <>
      <Button size="xs" className="primary" disabled={!mayPublish} onClick={() => setOpen(true)}>
        Publish…
      </Button>
      <Modal opened={isOpen} onClose={close} title="Publish this protocol" centered>
        {publish.data === undefined ? (
          <Ask
            errors={errors.length}
            isSaved={saving.status === "saved"}
            isBusy={publish.isPending}
            error={publish.error}
            onPublish={publish.mutate}
            onClose={close}
          />
        ) : (
          <Done isWaiting={publish.data.status === "waiting"} onClose={close} />
        )}
      </Modal>
    </>
  );
}

interface AskProps {
  readonly errors: number;
  readonly isSaved: boolean;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onPublish: (note: string) => void;
  readonly onClose: () => void;
}

function Ask({ errors, isSaved, isBusy, error, onPublish, onClose }: AskProps) {
  const [note, setNote] = useState("");
  return (
    <>
      <p>
        {errors === 0
          ? "The checker has nothing against it. Its scenarios are rehearsed before it goes live."
          : `${errors === 1 ? "One problem keeps" : `${errors} problems keep`} it from going live. F8 leads through them.`}
      </p>
      <Textarea
        label="What is new, for those who read the list later"
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p className="publish-wrong" role="alert">
        {error !== null && (
          <>
            {error.message} {error instanceof ApiProblem ? error.hint : null}
          </>
        )}
      </p>
      <div className="buttons">
        <Button className="primary" disabled={!isSaved || errors > 0} loading={isBusy} onClick={() => onPublish(note)}>
          Publish
        </Button>
        <Button variant="default" onClick={onClose}>
          Not yet
        </Button>
        {!isSaved && <span className="small">It is being saved first …</span>}
      </div>
    </>
  );
}

function Done({ isWaiting, onClose }: { readonly isWaiting: boolean; readonly onClose: () => void }) {
  return (
    <div role="status">
      <p>
        {isWaiting
          ? "Somebody else has to agree before it goes live. They have been asked."
          : "It is live: new cases take it. Cases that run already stay on their version."}
      </p>
      <Button className="primary" onClick={onClose}>
        Good
      </Button>
    </div>
  );
}
