import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";

interface NewProtocolProps {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onBegin: (title: string) => void;
}

/** Asks what a new protocol is called; everything else can be said later. */
export function NewProtocol({ isOpen, isBusy, onClose, onBegin }: NewProtocolProps) {
  const [title, setTitle] = useState("");
  const wanted = title.trim();
  return (
    <Modal opened={isOpen} onClose={onClose} title="A new protocol" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== "") onBegin(wanted);
        }}
      >
        <TextInput
          label="What is it called?"
          placeholder="Public complaints"
          data-autofocus
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className="buttons">
          <Button type="submit" className="primary" disabled={wanted === ""} loading={isBusy}>
            Begin with a blank page
          </Button>
        </div>
      </form>
    </Modal>
  );
}
