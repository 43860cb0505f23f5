import { Button, TextInput } from "@mantine/core";
import { useState } from "react";

interface AddNamedProps {
  /** What is added: "lead". */
  readonly noun: string;
  readonly placeholder: string;
  readonly onAdd: (title: string) => void;
}

/** Adds something by its title; the name by which protocols know it is made of that. */
export function AddNamed({ noun, placeholder, onAdd }: AddNamedProps) {
  const [title, setTitle] = useState("");
  const wanted = title.trim();
  return (
    <form
      className="add-named"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === "") return;
        onAdd(wanted);
        setTitle("");
      }}
    >
      <TextInput
        aria-label={`Name of a new ${noun}`}
        placeholder={placeholder}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="compact-md" disabled={wanted === ""}>
        Add a {noun}
      </Button>
    </form>
  );
}
