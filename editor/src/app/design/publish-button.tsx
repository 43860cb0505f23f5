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
  const [note, setNote] = useState("");
  const publish = useMutation({
    mutationFn: () => publishDraft(brand, { draft, revision: saving.revision, note }),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "draft" }),
  });
  const errors = (problems.issues ?? []).filter(
    ({ severity, accepted }) => severity === "error" && accepted === undefined,
  );
  const isSaved = saving.status === "saved";
  const close = (): void => {
    setOpen(false);
    publish.reset();
    setNote("");
  };
  return (
    <>
      <Button size="xs" className="primary" disabled={!mayPublish} onClick={() => setOpen(true)}>
        Publish…
      </Button>
      <Modal opened={isOpen} onClose={close} title="Publish this protocol" centered>
        {publish.data !== undefined ? (
          <div className="publish-done" role="status">
            <p>
              {publish.data.status === "waiting"
                ? "Somebody else has to agree before it goes live. They have been asked."
                : "It is live: new cases take it. Cases that run already stay on their version."}
            </p>
            <Button className="primary" onClick={close}>
              Good
            </Button>
          </div>
        ) : (
          <>
            <p>
              {errors.length === 0
                ? "The checker has nothing against it. Its scenarios are rehearsed before it goes live."
                : `${errors.length === 1 ? "One problem keeps" : `${errors.length} problems keep`} it from going live. F8 leads through them.`}
            </p>
            <Textarea
              label="What is new, for those who read the list later"
              autosize
              minRows={2}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <p className="publish-wrong" role="alert">
              {publish.error !== null && (
                <>
                  {publish.error.message} {publish.error instanceof ApiProblem ? publish.error.hint : null}
                </>
              )}
            </p>
            <div className="buttons">
              <Button
                className="primary"
                disabled={!isSaved || errors.length > 0}
                loading={publish.isPending}
                onClick={() => publish.mutate()}
              >
                Publish
              </Button>
              <Button variant="default" onClick={close}>
                Not yet
              </Button>
              {!isSaved && <span className="small">It is being saved first …</span>}
            </div>
          </>
        )}
      </Modal>
    </>
  );
}
