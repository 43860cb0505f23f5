import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { errorInWords } from "../../api/error-words.ts";
import { DialogForm } from "../../look/dialog-form.tsx";

interface AskFirstProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What happens then; and a field, where something is asked for. */
  readonly children: ReactNode;
  /** The button that does it, and the one that does not. */
  readonly yes: string;
  readonly no: string;
  /** Does it take something away that does not come back by itself? */
  readonly isGrave: boolean;
  readonly isReady?: boolean;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something happens, says what happens, and what was against it. */
export function AskFirst({ isReady = true, ...asked }: AskFirstProps) {
  const { isOpen, title, children, yes, no, isGrave, isBusy, error, onYes, onNo } = asked;
  return (
    <Modal opened={isOpen} onClose={onNo} title={title} centered>
      <DialogForm
        className="ask-first"
        onSubmit={() => {
          if (isReady) onYes();
        }}
      >
        {children}
        {error !== null && (
          <p className="wrong" role="alert">
            {errorInWords(error)}
          </p>
        )}
        <div className="buttons">
          <Button type="submit" className={isGrave ? "grave" : "primary"} disabled={!isReady} loading={isBusy}>
            {yes}
          </Button>
          <Button variant="default" onClick={onNo}>
            {no}
          </Button>
        </div>
      </DialogForm>
    </Modal>
  );
}
